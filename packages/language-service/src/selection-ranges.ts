import {
  lexicalTokens,
  type SyntaxList,
  type SyntaxMapping,
  type SyntaxNode,
  type TextRange,
} from "@callsheet/core";
import type { Position, SelectionRange } from "vscode-languageserver-types";
import { cursorAt, touches } from "./cursor.ts";
import { scalarContent, wholeItem, wholeMember, wholeNode, withoutBlankEnd } from "./node-text.ts";
import type { SessionModel } from "./session-model.ts";
import { toSelectionRange } from "./to-lsp/selection-range.ts";
import { writtenReferences } from "./written-references.ts";

/**
 * For each position what a growing selection takes in: a word, a part of a reference, a line, a
 * text without and with its quotes, a member, its mapping, and so on to the whole document.
 */
export function getSelectionRanges(
  model: SessionModel,
  positions: readonly Position[],
): SelectionRange[] {
  const document = { start: 0, end: model.text.length };
  return positions.map((position) => {
    const ranges = rangesAround(model, model.positions.offsetAt(position));
    const inside = ranges.filter((range) => isAround(document, range));
    return toSelectionRange(
      inside.map((range) => model.positions.rangeOf(range)),
      model.positions.rangeOf(document),
    );
  });
}

/** From the innermost range on, each larger than the one before and around it. */
function rangesAround(model: SessionModel, offset: number): TextRange[] {
  const { text } = model;
  const cursor = cursorAt(model, offset);
  const nodes = cursor === null ? [] : [...cursor.ancestors, cursor.node].reverse();
  const isInScalar = cursor?.node.kind === "scalar" || cursor?.node.kind === "alias";
  const candidates = [
    wordAt(text, offset),
    ...(isInScalar ? [] : [commentAt(text, offset)]),
    ...nodes.flatMap((node) => rangesOf(model, node, offset)),
  ];
  const growing: TextRange[] = [];
  for (const range of candidates) {
    if (range === null || !touches(range, offset)) continue;
    const last = growing.at(-1);
    if (last === undefined || isAround(range, last)) growing.push(range);
  }
  return growing;
}

function isAround(outer: TextRange, inner: TextRange): boolean {
  return (
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    outer.end - outer.start > inner.end - inner.start
  );
}

function rangesOf(model: SessionModel, node: SyntaxNode, offset: number): (TextRange | null)[] {
  const { text } = model;
  switch (node.kind) {
    case "alias":
      return [node.range];
    case "scalar": {
      const reference = writtenReferences(model).find((written) => written.node === node);
      const content = scalarContent(text, node);
      return [
        ...(reference?.parts ?? []).map(({ range }) => range),
        content !== null && touches(content, offset) ? lineAt(text, content, offset) : null,
        content,
        withoutBlankEnd(text, node.range),
        wholeNode(text, node),
      ];
    }
    case "mapping":
      return [
        ...node.members.map((member) => wholeMember(text, member)),
        ...rangesOfCollection(text, node),
      ];
    case "list":
      return [
        ...node.items.flatMap((item) =>
          item === null ? [] : [wholeNode(text, item), wholeItem(text, item)],
        ),
        ...rangesOfCollection(text, node),
      ];
  }
}

function rangesOfCollection(
  text: string,
  node: SyntaxMapping | SyntaxList,
): readonly (TextRange | null)[] {
  const range = withoutBlankEnd(text, node.range);
  return [node.isFlow ? insideBrackets(text, range) : null, range, wholeNode(text, node)];
}

/** What stands between brackets; `null` where the last one is missing. */
function insideBrackets(text: string, { start, end }: TextRange): TextRange | null {
  const last = text.charAt(end - 1);
  return /[\]}]/.test(last) && end - start > 1
    ? withoutBlanks(text, { start: start + 1, end: end - 1 })
    : null;
}

function withoutBlanks(text: string, { start, end }: TextRange): TextRange | null {
  const blanks = text.slice(start, end).search(/\S/);
  return blanks < 0 ? null : withoutBlankEnd(text, { start: start + blanks, end });
}

function commentAt(text: string, offset: number): TextRange | null {
  for (const { kind, range } of lexicalTokens(text)) {
    if (range.start > offset) return null;
    if (kind === "comment" && touches(range, offset)) return range;
  }
  return null;
}

// Halves of characters outside the basic plane count as letters, so that none is cut in two.
const wordCharacter = /[\p{L}\p{N}\p{M}_\uD800-\uDFFF]/u;

function wordAt(text: string, offset: number): TextRange | null {
  let start = offset;
  let end = offset;
  while (start > 0 && wordCharacter.test(text.charAt(start - 1))) start--;
  while (wordCharacter.test(text.charAt(end))) end++;
  return start < end ? { start, end } : null;
}

const lineBreaks = "\r\n";

/** The line of a text at an offset, without the blanks around it. */
function lineAt(text: string, { start, end }: TextRange, offset: number): TextRange | null {
  let first = offset;
  let last = offset;
  while (first > start && !lineBreaks.includes(text.charAt(first - 1))) first--;
  while (last < end && !lineBreaks.includes(text.charAt(last))) last++;
  return withoutBlanks(text, { start: first, end: last });
}
