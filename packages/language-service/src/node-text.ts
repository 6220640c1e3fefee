import type { SyntaxMember, SyntaxNode, SyntaxScalar, TextRange } from "@callsheet/core";

/** A range without the blanks and line breaks that end it; blocks end behind their last line. */
export function withoutBlankEnd(text: string, { start, end }: TextRange): TextRange {
  let last = end;
  while (last > start && " \t\r\n".includes(text.charAt(last - 1))) last--;
  return { start, end: last };
}

/** A node with its anchor, without the line breaks that end it. */
export function wholeNode(text: string, { range, anchor }: SyntaxNode): TextRange {
  const { start, end } = withoutBlankEnd(text, range);
  return { start: anchor?.range.start ?? start, end };
}

/** A member from its key to the end of its value; `null` for one that is nothing but a colon. */
export function wholeMember(text: string, { key, value }: SyntaxMember): TextRange | null {
  const first = key ?? value;
  const last = value ?? key;
  if (first === null || last === null) return null;
  // A value that is missing may stand behind blanks.
  return withoutBlankEnd(text, { start: wholeNode(text, first).start, end: last.range.end });
}

/** An item with the dash before it, where that is on the same line. */
export function wholeItem(text: string, item: SyntaxNode): TextRange {
  const { start, end } = wholeNode(text, item);
  let before = start;
  while (before > 0 && " \t".includes(text.charAt(before - 1))) before--;
  const isBehindDash = before < start && text.charAt(before - 1) === "-";
  return { start: isBehindDash ? before - 1 : start, end };
}

/**
 * What stands between a scalar's quotes or, in a block scalar, from its first word to its last;
 * `null` where a quote is missing, since nothing tells then where the text was meant to end.
 */
export function scalarContent(text: string, { range, style }: SyntaxScalar): TextRange | null {
  switch (style) {
    case "plain":
      return range;
    case "single-quoted":
    case "double-quoted":
      return isClosed(text, range) ? { start: range.start + 1, end: range.end - 1 } : null;
    case "literal":
    case "folded":
      return blockContent(text, range);
  }
}

/** Whether the last character is a quote that ends the scalar, and not one that stands for itself. */
function isClosed(text: string, { start, end }: TextRange): boolean {
  const quote = text.charAt(start);
  if (end - start < 2 || text.charAt(end - 1) !== quote) return false;
  const escape = quote === '"' ? "\\" : quote;
  let first = end - 1;
  while (first - 1 > start && text.charAt(first - 1) === escape) first--;
  return (end - 1 - first) % 2 === 0;
}

function blockContent(text: string, range: TextRange): TextRange {
  const { end } = withoutBlankEnd(text, range);
  const headerEnd = text.slice(range.start, end).search(/[\r\n]/);
  if (headerEnd < 0) return { start: end, end };
  const blanks = /\s*/y;
  blanks.lastIndex = range.start + headerEnd;
  blanks.test(text);
  return { start: Math.min(blanks.lastIndex, end), end };
}
