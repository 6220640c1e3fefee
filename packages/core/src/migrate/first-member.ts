import { isMap, isScalar } from "yaml";
import type { SourceDocument } from "../document/source-document.ts";
import { nodeRange } from "../document/yaml-tree.ts";
import type { TextEdit } from "../finding.ts";

/**
 * The edit that writes a member above all others of a document's mapping, below the comments at
 * its top. `null` where it has no members, or none that stands at the beginning of a line.
 */
export function firstMember(
  { nodes: { tree }, text }: SourceDocument,
  key: string,
  value: string,
): TextEdit | null {
  const root = tree?.contents;
  const first = isMap(root) ? root.items[0]?.key : undefined;
  if (!isMap(root) || !isScalar(first)) return null;
  const { start } = nodeRange(first);
  const range = { start, end: start };
  if (root.flow === true) {
    const isQuoted = first.type === "QUOTE_DOUBLE";
    const member = isQuoted
      ? `${JSON.stringify(key)}: ${JSON.stringify(value)}`
      : `${key}: ${value}`;
    const gap = text.slice(nodeRange(root).start + 1, start);
    return { range, newText: `${member},${gap === "" || gap.includes("#") ? " " : gap}` };
  }
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const margin = text.slice(lineStart, start).replace("\uFEFF", "");
  if (margin.trim() !== "") return null;
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  return { range, newText: `${key}: ${value}${lineBreak}${margin}` };
}
