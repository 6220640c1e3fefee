import { builtInFinding } from "../built-in-rules.ts";
import type { SourceDocument } from "./source-document.ts";

/** A document that, if its text is empty, has no value but a finding that says so in `message`. */
export function withoutEmptiness(source: SourceDocument, message: string): SourceDocument {
  if (source.value !== null) return source;
  const range = { start: 0, end: 0 };
  const empty = builtInFinding({ rule: "empty-file", message, pointer: "", range });
  return { ...source, value: undefined, findings: [...source.findings, empty] };
}
