import type { YamlScalar } from "../document/yaml-scalar.ts";
import { isReferenceFree, parseReference } from "../reference/reference-syntax.ts";
import type { PointerFix } from "../report.ts";
import { replaceByReference } from "../knowledge/reference-fix.ts";
import { quoteValue } from "../schema/value-words.ts";
import { defineRule } from "./rule.ts";

/** A reference that is not escaped by a `$` before it. */
const reference = /(?<!\$)\$\{(?:(env):([A-Za-z_]\w*)(?::[-?][^{}]*)?|file:[^{}]+)\}/g;

export const referenceInText = defineRule({
  id: "reference-in-text",
  severity: "warning",
  description: "Disallow references at places where they are not replaced",
  messages: {
    inText:
      "{{reference}} stands inside a longer text, where it is not replaced. Make it the whole value.",
    inBlock:
      "{{reference}} stands in a block text, where it is not replaced. Make it the whole value, without `|` or `>`.",
    inKey: "{{reference}} stands in a key, where it is not replaced. Write the key out.",
    inParameters:
      "{{reference}} stands inside `parameters`, where it is not replaced. Write the value out, or take all of `parameters` from a file.",
  },
  check({ written: text, report }) {
    for (const scalar of text.like(/\$\{/g)) {
      const message = placeOfText(scalar);
      if (message === null) continue;
      const { pointer, part, source, range } = scalar;
      for (const { 0: written, 1: env, 2: name = "", index } of source.matchAll(reference)) {
        const start = range.start + index;
        // A default or a message may hold a secret.
        const quoted = quoteValue(env === undefined ? written : `\${env:${name}}`);
        const place = { pointer, part, range: { start, end: start + written.length } };
        const fixes = wholeValueFix(scalar, message);
        report({ ...place, fixes, beside: "yields" }, message, { reference: quoted });
      }
    }
  },
});

type Message = "inText" | "inBlock" | "inKey" | "inParameters";

/** Why references in a scalar are not replaced; `null` where there are none or they are. */
function placeOfText({ source, part, style, pointer }: YamlScalar): Message | null {
  if (part === "key") return "inKey";
  if (isReferenceFree(pointer)) return "inParameters";
  if (style === "literal" || style === "folded") return "inBlock";
  const text = style === "plain" ? source : source.slice(1, -1);
  return parseReference(text) === null ? "inText" : null;
}

/** Offered where little more than the reference stands in the value. */
function wholeValueFix(scalar: YamlScalar, message: Message): PointerFix[] {
  const only = message === "inBlock" ? /^[|>].*\n\s*(\S+)\s*$/ : /^["']?Bearer (\S+?)["']?$/i;
  const isApplicable = message === "inBlock" || scalar.pointer.endsWith("/authorization");
  const text = isApplicable ? only.exec(scalar.source)?.[1] : undefined;
  const isWhole = text !== undefined && parseReference(text) !== null;
  return isWhole ? [replaceByReference(scalar, text)] : [];
}
