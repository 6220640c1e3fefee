import { createLineIndex, isObject, type SessionDocument, type TextRange } from "@callsheet/core";
import type { SourceLocation, SourceRange } from "@eslint/core";
import { sourceLocation } from "../source-location.ts";

/** A comment as ESLint's rules know them. */
export interface SessionComment {
  readonly type: "Line";
  /** The text after `#`, to the end of the line. */
  readonly value: string;
  readonly range: SourceRange;
  readonly loc: SourceLocation;
}

/** The comments of a document, in the order of the text. */
export function sessionComments(document: SessionDocument): SessionComment[] {
  const { text } = document;
  const lines = createLineIndex(text);
  return commentRanges(document).map(({ start, end }) => ({
    type: "Line",
    value: text.slice(start + 1, end),
    range: [start, end],
    loc: sourceLocation(lines, { start, end }),
  }));
}

function commentRanges({ text, nodes }: SessionDocument): TextRange[] {
  const tree = text.includes("#") ? nodes.tree : null;
  if (tree === null) return [];
  const scalars = scalarRanges(tree.contents, text);
  const comments: TextRange[] = [];
  const form = /(?<=^|[ \t])#[^\r\n]*/gm;
  let next = 0;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    const start = match.index;
    while ((scalars[next]?.end ?? Infinity) <= start) next++;
    const scalar = scalars[next];
    if (scalar !== undefined && scalar.start <= start) form.lastIndex = scalar.end;
    else comments.push({ start, end: form.lastIndex });
  }
  return comments;
}

/** The scalars below a node of the document, keys included; a `#` in one begins no comment. */
function scalarRanges(node: unknown, text: string): TextRange[] {
  if (!isObject(node)) return [];
  const { items, key, value, range } = node;
  if (Array.isArray(items)) return items.flatMap((item) => scalarRanges(item, text));
  if (key !== undefined) return [...scalarRanges(key, text), ...scalarRanges(value, text)];
  if (!Array.isArray(range)) return [];
  const [start, end] = range;
  if (typeof start !== "number" || typeof end !== "number") return [];
  return [{ start: contentStart(text, start), end }];
}

/** Beside the `|` or `>` of a block scalar a comment can stand; the content begins below. */
function contentStart(text: string, start: number): number {
  const header = /[|>][^\r\n]*/y;
  header.lastIndex = start;
  return header.test(text) ? header.lastIndex : start;
}
