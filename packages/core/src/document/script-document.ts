import { withoutEmptiness } from "./empty-file.ts";
import { readSource, type ReadOptions, type SourceDocument } from "./source-document.ts";

/** A script of the emulator that was read. */
export interface ScriptDocument extends SourceDocument {
  readonly kind: "script";
}

/** Reads the text of a script; `uri` names it in findings. Never throws. */
export function parseScript(text: string, options: ReadOptions): ScriptDocument {
  const source = withoutEmptiness(
    readSource(text, options),
    "The file holds no script. Begin with `steps`.",
  );
  return { ...source, kind: "script" };
}
