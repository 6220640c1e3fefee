import { readFileSync } from "node:fs";
import { decodeText, withoutMark, type DecodedText } from "./decode-text.ts";

/** What Node puts where bytes are no UTF-8; a text may hold it, too. */
const replacement = "\uFFFD";

/**
 * Reads a file of text; `null` when it is not UTF-8. A byte order mark is tolerated.
 * @throws the file system's own error when the file can't be read.
 */
export function readText(path: string): DecodedText | null {
  // Node reads a file as text in one go, which takes a third of the time.
  const text = readFileSync(path, "utf8");
  return text.includes(replacement) ? decodeText(readFileSync(path)) : withoutMark(text);
}
