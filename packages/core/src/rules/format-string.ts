import { formatNamed, type NamedFormat } from "../knowledge/audio-format-names.ts";
import { isObject, type JsonObject } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { refusal, type PointerEdit, type PointerFix } from "../report.ts";
import { inlineValue } from "../schema/inline-value.ts";
import { quoteValue } from "../schema/value-words.ts";
import { mappingAt } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

export const formatString = defineRule({
  id: "format-string",
  severity: "error",
  description: "Require audio formats as mappings with the API's own type names",
  messages: {
    alone: "`format` takes a mapping, and {{name}} is a name alone. Write `{{format}}`.",
    type: "{{name}} is not the API's name of this format. Write `type: {{type}}`.",
  },
  check({ session, isOpen, report }) {
    for (const side of ["input", "output"]) {
      const written = mappingAt(session, "audio", side)?.value["format"];
      const pointer = `/audio/${side}/format`;
      const name = isObject(written) ? written["type"] : written;
      const format = formatNamed(name);
      if (typeof name !== "string" || format === null || isOpen(pointer)) continue;
      if (!isObject(written)) {
        const words = { name: quoteValue(name), format: inlineValue(format) };
        const server = refusal("invalid_type", pointer);
        report({ pointer, fixes: [mappingFix(pointer, format)], server }, "alone", words);
      } else if (format.type !== name) {
        const place = childPointer(pointer, "type");
        const words = { name: quoteValue(name), type: format.type };
        const server = refusal("invalid_value", place);
        const fixes = [typeFix(pointer, written, format)];
        report({ pointer: place, fixes, server }, "type", words);
      }
    }
  },
});

function mappingFix(pointer: string, format: NamedFormat): PointerFix {
  const edits = [{ op: "set", pointer, value: format }] as const;
  return { title: `Change to \`${inlineValue(format)}\``, kind: "suggestion", edits };
}

/** Names the type; the rate comes and goes with it, and one that is there is kept. */
function typeFix(pointer: string, written: JsonObject, format: NamedFormat): PointerFix {
  const { type, rate } = format;
  const edits: PointerEdit[] = [{ op: "set", pointer: childPointer(pointer, "type"), value: type }];
  const place = childPointer(pointer, "rate");
  const hasRate = Object.hasOwn(written, "rate");
  if (rate === undefined && hasRate) edits.push({ op: "remove", pointer: place });
  if (rate !== undefined && !hasRate) edits.push({ op: "insert", pointer: place, value: rate });
  return { title: `Change to \`${inlineValue(format)}\``, kind: "suggestion", edits };
}
