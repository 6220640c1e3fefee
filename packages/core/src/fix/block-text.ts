import type { TextEdit } from "../finding.ts";

/** The offset at which the line of an offset begins; a byte order mark is not part of it. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 && text.startsWith("\uFEFF") ? 1 : start;
}

/** The offset at which the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const lineBreak = text.indexOf("\n", offset);
  if (lineBreak < 0) return text.length;
  return lineBreak > offset && text[lineBreak - 1] === "\r" ? lineBreak - 1 : lineBreak;
}

/** The offset at which the line after that of an offset begins, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const lineBreak = text.indexOf("\n", offset);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

/** The number of units between the start of its line and an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The spaces that a line begins with, for any offset on it. */
export function indentOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return /^ */.exec(text.slice(start, lineEnd(text, start)))?.[0].length ?? 0;
}

/** The line break that the first line of a text ends with. */
export function lineBreakOf(text: string): "\n" | "\r\n" {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}

/** Moves all lines but the first by a number of columns, to the left as far as they go. */
export function shiftLines(lines: string, by: number): string {
  return lines
    .split("\n")
    .map((line, index) => (index === 0 ? line : shiftLine(line, by)))
    .join("\n");
}

function shiftLine(line: string, by: number): string {
  // A line of spaces shifts too, since in a block scalar they may be content; an empty one is none.
  if (line === "" || line === "\r") return line;
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  return " ".repeat(Math.max(0, spaces + by)) + line.slice(spaces);
}

/** Whether the place stands first on its line, before it only spaces. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return /^ *$/.test(text.slice(lineStart(text, offset), offset));
}

/** Where the comments end that follow from a line's start on and are indented beyond a column. */
export function deeperCommentsEnd(text: string, from: number, column: number): number {
  let end = from;
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line)).trimEnd();
    const spaces = content.length - content.trimStart().length;
    if (content !== "" && !(content.startsWith("#", spaces) && spaces > column)) break;
    if (content !== "") end = nextLine(text, line);
  }
  return end;
}

/**
 * Where the comment lines begin that stand directly above a line, at its very column; `floor` is
 * where they may begin at the earliest. Comments that open the text are about all of it.
 */
export function commentsAbove(text: string, line: number, column: number, floor: number): number {
  let above = line;
  for (;;) {
    const start = lineStart(text, Math.max(0, above - 1));
    const isComment =
      text.slice(start, above).search(/\S/) === column && text[start + column] === "#";
    if (start === above || start < floor || !isComment) return above;
    if (start === lineStart(text, 0)) return line;
    above = start;
  }
}

/** The offset before the line break that ends at an offset; the same where none does. */
export function beforeBreak(text: string, offset: number): number {
  if (text[offset - 1] !== "\n") return offset;
  return text[offset - 2] === "\r" ? offset - 2 : offset - 1;
}

/**
 * The edit that puts lines, given at column 0 and without a last line break, at a line's start or
 * at the end of the text. It is an insertion at the end of the line before.
 */
export function lineInsertion(text: string, at: number, column: number, lines: string): TextEdit {
  const end = beforeBreak(text, at);
  const added = `\n${" ".repeat(column)}${shiftLines(lines, column)}`;
  return { range: { start: end, end }, newText: added.replace(/\r?\n/g, lineBreakOf(text)) };
}
