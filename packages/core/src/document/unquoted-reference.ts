import type { YAMLError } from "yaml";
import { builtInFinding } from "../built-in-rules.ts";
import type { Finding } from "../finding.ts";

const reference = /\$\{(?:env|file):[^}\r\n]*\}/g;

/**
 * The finding for a reference without quotes inside brackets, where YAML reads its braces as a
 * mapping; `null` when the error is not at one.
 */
export function unquotedReferenceFinding(text: string, error: YAMLError): Finding | null {
  const offset = error.pos[0];
  for (const { 0: written, index } of text.matchAll(reference)) {
    const range = { start: index, end: index + written.length };
    if (offset < range.start || offset > range.end) continue;
    return builtInFinding({
      rule: "reference-unquoted-in-flow",
      message:
        "Inside brackets, YAML takes the braces of a reference for a mapping. Put it in quotes.",
      pointer: "",
      range,
      fixes: [
        {
          title: "Put it in quotes",
          kind: "safe",
          edits: [{ range, newText: JSON.stringify(written) }],
        },
      ],
    });
  }
  return null;
}
