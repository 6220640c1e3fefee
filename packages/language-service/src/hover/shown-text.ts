import {
  applyEdits,
  isSecretPlace,
  maskSecrets,
  tolerantSyntax,
  type SyntaxNode,
  type TextEdit,
} from "@callsheet/core";
import { pointerOf, visitNodes } from "../visit-nodes.ts";

const mostLines = 8;
const longestLine = 100;
/** How much of a file is looked at, in UTF-16 units. */
const longestBeginning = 20_000;
const mask = "***";

/** What is shown of a text: its first lines, the long ones cut. */
export function firstLines(text: string): string {
  const lines = text.trimEnd().split(/\r\n|\n|\r/);
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line));
  return [...shown, ...(lines.length > mostLines ? ["…"] : [])].join("\n");
}

/** The text of a node without the credentials in it; it stands at each of the pointers. */
export function maskedNode(text: string, node: SyntaxNode, pointers: readonly string[]): string {
  const { start, end } = node.range;
  const edits = maskEdits(node, pointers).map(({ range, newText }) => ({
    range: { start: range.start - start, end: range.end - start },
    newText,
  }));
  return maskSecrets(applyEdits(text.slice(start, end), edits));
}

/** The beginning of an included file without the credentials in it, for `firstLines` to show. */
export function maskedFile(text: string, path: string, pointer: string): string {
  const beginning = wholeLines(text);
  if (!/\.(?:json|ya?ml)$/i.test(path)) return maskSecrets(beginning);
  const edits = tolerantSyntax(beginning).flatMap((root) => maskEdits(root, [pointer]));
  return maskSecrets(applyEdits(beginning, edits));
}

/** As many lines of a text as are worth reading; no line is torn, or a credential in it might be. */
function wholeLines(text: string): string {
  if (text.length <= longestBeginning) return text;
  const lineEnd = text.lastIndexOf("\n", longestBeginning);
  return lineEnd < 0 ? text : text.slice(0, lineEnd);
}

function maskEdits(root: SyntaxNode, pointers: readonly string[]): TextEdit[] {
  const edits: TextEdit[] = [];
  visitNodes(root, ({ kind, range }, place, part) => {
    if (kind !== "scalar" || part === "key") return;
    const inner = pointerOf(place);
    if (pointers.some((pointer) => isSecretPlace(pointer + inner))) {
      edits.push({ range, newText: mask });
    }
  });
  return edits;
}
