import { languageNamed, languages } from "../knowledge/catalog.ts";
import type { JsonObject, JsonValue } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { refusal, type PointerFix } from "../report.ts";
import { quoteValue } from "../schema/value-words.ts";
import { mappingAt, type SessionPart } from "../knowledge/session-parts.ts";
import { defineRule, type ReportedPlace } from "./rule.ts";

/** The code that readers of YAML 1.1 take for `false` when it stands without quotes. */
const norwegian = "no";

export const transcriptionLanguage = defineRule({
  id: "transcription-language",
  severity: "error",
  description: "Require ISO 639-1 codes for the languages of a transcription",
  messages: {
    near: "{{written}} is not an ISO 639-1 code. Write {{code}}.",
    unknown:
      "{{written}} is not an ISO 639-1 code. Write the two letters of the language, or leave it out.",
    norwegian:
      '`false` is not a language; older YAML readers make it of a bare `no`. For Norwegian write `"no"`.',
  },
  check({ session, isOpen, report }) {
    const transcription = mappingAt(session, "audio", "input", "transcription");
    if (transcription === null) return;
    const places = [...languagePlace(transcription), ...languagesPlaces(transcription)];
    for (const { value, ...place } of places) {
      const { pointer } = place;
      if (isOpen(pointer)) continue;
      if (value === false) {
        const fixes = [writeCode(pointer, norwegian, "suggestion")];
        report({ pointer, fixes, server: refusal("invalid_type", pointer) }, "norwegian");
      }
      if (typeof value !== "string" || languages.includes(value)) continue;
      const code = codeFor(value);
      const written = quoteValue(value);
      if (code === null) {
        report(place, "unknown", { written });
      } else {
        const kind = code === value.toLowerCase() ? "safe" : "suggestion";
        const fixes = [writeCode(pointer, code, kind)];
        report({ ...place, fixes }, "near", { written, code: quoteValue(code) });
      }
    }
  },
});

interface LanguagePlace extends ReportedPlace {
  readonly value: JsonValue | undefined;
}

function languagePlace({ pointer: above, value }: SessionPart<JsonObject>): LanguagePlace[] {
  const pointer = childPointer(above, "language");
  return [{ value: value["language"], pointer, server: refusal("invalid_value", pointer) }];
}

/** The API asks for the same codes here, but no refusal of others is known. */
function languagesPlaces({ pointer, value }: SessionPart<JsonObject>): LanguagePlace[] {
  const list = value["languages"];
  if (!Array.isArray(list)) return [];
  const above = childPointer(pointer, "languages");
  return list.map((item, index) => ({
    value: item,
    pointer: childPointer(above, index),
    severity: "warning",
  }));
}

/** The code that a text was meant for: of another case, with a region, or a language's name. */
function codeFor(text: string): string | null {
  const [base = ""] = text.toLowerCase().split(/[-_]/);
  return languages.includes(base) ? base : languageNamed(text);
}

function writeCode(pointer: string, code: string, kind: PointerFix["kind"]): PointerFix {
  const edit =
    code === norwegian
      ? ({ op: "write", pointer, text: `"${code}"` } as const)
      : ({ op: "set", pointer, value: code } as const);
  return { title: `Change to \`${code}\``, kind, edits: [edit] };
}
