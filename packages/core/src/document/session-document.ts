import { readSource, type ReadOptions, type SourceDocument } from "./source-document.ts";
import { withoutEmptiness } from "./empty-file.ts";

/**
 * How the text is meant: an `authoring` document is a file whose values may be references; in a
 * `wire` document, what the API receives, `${env:X}` is a text like any other.
 */
export type DocumentForm = "authoring" | "wire";

/** A session file that was read. */
export interface SessionDocument extends SourceDocument {
  readonly kind: "session";
  readonly form: DocumentForm;
}

/** Reads the text of a session file; `uri` names it in findings. Never throws. */
export function parseSession(
  text: string,
  options: ReadOptions & { readonly form?: DocumentForm },
): SessionDocument {
  const source = withoutEmptiness(
    readSource(text, options),
    "The file holds no session. Begin with `type: realtime` and a `model`.",
  );
  return { ...source, kind: "session", form: options.form ?? "authoring" };
}
