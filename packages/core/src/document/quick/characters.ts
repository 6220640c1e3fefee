/** UTF-16 units that mean something to YAML. */
export const codes = {
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  doubleQuote: 0x22,
  hash: 0x23,
  singleQuote: 0x27,
  comma: 0x2c,
  dash: 0x2d,
  colon: 0x3a,
  greater: 0x3e,
  question: 0x3f,
  listStart: 0x5b,
  backslash: 0x5c,
  listEnd: 0x5d,
  bar: 0x7c,
  mappingStart: 0x7b,
  mappingEnd: 0x7d,
} as const;

/** Whether a blank, the end of a line or the end of the text is at an offset. */
export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === codes.space || isLineEnd(code);
}

/** Whether a unit ends a line; the end of the text, which has none, does too. */
export function isLineEnd(code: number): boolean {
  return code === codes.lineFeed || code === codes.carriageReturn || Number.isNaN(code);
}

export function isFlowIndicator(code: number): boolean {
  return (
    code === codes.comma ||
    code === codes.listStart ||
    code === codes.listEnd ||
    code === codes.mappingStart ||
    code === codes.mappingEnd
  );
}

/** The offset of the first unit from `at` on that is no space. */
export function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text.charCodeAt(next) === codes.space) next++;
  return next;
}

/** The offset behind the line break that ends the line of an offset, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const lineFeed = text.indexOf("\n", at);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}
