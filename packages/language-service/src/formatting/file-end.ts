import type { FormattingOptions } from "vscode-languageserver-types";
import { lineBreakCount } from "./white-space.ts";

/** The white space at the end of a file: one line break, unless the editor wants something else. */
export function fileEnd(
  written: string,
  lineBreak: string,
  { insertFinalNewline, trimFinalNewlines }: FormattingOptions,
): string {
  const count = lineBreakCount(written);
  if (count === 0) return insertFinalNewline === false ? "" : lineBreak;
  return trimFinalNewlines === false ? lineBreak.repeat(count) : lineBreak;
}
