import { builtInFinding } from "../built-in-rules.ts";
import { readSource, type SourceDocument } from "./source-document.ts";

/**
 * How the text is meant: an `authoring` document is a file whose values may be references; in a
 * `wire` document, what the API receives, `${env:X}` is a text like any other.
 */
export type DocumentForm = "authoring" | "wire";

/** A session file that was read. */
export interface SessionDocument extends SourceDocument {
  readonly form: DocumentForm;
}

/** Reads the text of a session file; `uri` names it in findings. Never throws. */
export function parseSession(
  text: string,
  options: { readonly uri: string; readonly form?: DocumentForm },
): SessionDocument {
  const form = options.form ?? "authoring";
  const source = readSource(text, options);
  if (source.value !== null) return { ...source, form };
  const empty = builtInFinding({
    rule: "empty-file",
    message: "The file holds no session. Begin with `type: realtime` and a `model`.",
    pointer: "",
    range: { start: 0, end: 0 },
  });
  return { ...source, form, value: undefined, findings: [...source.findings, empty] };
}
