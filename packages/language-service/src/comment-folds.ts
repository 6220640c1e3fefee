import type { SyntaxNode, TextRange } from "@callsheet/core";
import { visitNodes } from "./visit-nodes.ts";

/** Lines of comments that can be folded, or lines between two of them. */
export interface CommentFold {
  /** From the first line to the last. */
  readonly lines: TextRange;
  readonly kind: "comment" | "region";
  /** Only lines are folded here. */
  readonly inside: null;
}

/** The comments that take whole lines, and the regions that they mark as other editors know them. */
export function commentFolds(text: string, syntax: SyntaxNode | null): CommentFold[] {
  const folds: CommentFold[] = [];
  const regions: TextRange[] = [];
  let block: TextRange | null = null;
  const endBlock = (): void => {
    if (block !== null) folds.push({ lines: block, kind: "comment", inside: null });
    block = null;
  };
  for (const comment of commentLines(text, syntax)) {
    const marker = /^[ \t]*#\s*(region|endregion)\b/.exec(text.slice(comment.start, comment.end));
    if (marker === null && block !== null && isNextLine(text, block, comment)) {
      block = { start: block.start, end: comment.end };
      continue;
    }
    endBlock();
    if (marker === null) block = comment;
    else if (marker[1] === "region") regions.push(comment);
    else {
      const { start } = regions.pop() ?? comment;
      folds.push({ lines: { start, end: comment.end }, kind: "region", inside: null });
    }
  }
  endBlock();
  return folds;
}

function isNextLine(text: string, before: TextRange, after: TextRange): boolean {
  return /^(?:\r\n|\r|\n)$/.test(text.slice(before.end, after.start));
}

/** The lines that hold nothing but a comment, each from its first column. */
function commentLines(text: string, syntax: SyntaxNode | null): TextRange[] {
  const scalars = longScalars(text, syntax);
  let next = 0;
  return [...text.matchAll(/(?<=^\uFEFF?|[\r\n])[ \t]*#[^\r\n]*/g)].flatMap((match) => {
    const line = { start: match.index, end: match.index + match[0].length };
    while ((scalars[next]?.end ?? Infinity) <= line.start) next++;
    // What looks like a comment there, as a heading in a prompt, is text.
    return (scalars[next]?.start ?? Infinity) < line.start ? [] : [line];
  });
}

/** The scalars of several lines, in the order of the text. */
function longScalars(text: string, syntax: SyntaxNode | null): TextRange[] {
  const found: TextRange[] = [];
  visitNodes(syntax, ({ kind, range }) => {
    if (kind === "scalar" && /[\r\n]/.test(text.slice(range.start, range.end))) found.push(range);
  });
  return found;
}
