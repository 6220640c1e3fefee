import type { TextRange } from "@callsheet/core";
import { lineAt } from "./cursor-line.ts";

/** What has to be read of a text to complete at an offset. */
export interface Excerpt {
  readonly text: string;
  /** What to add to an offset on the cursor's line, or near it, to have that of the whole text. */
  readonly shift: number;
}

/** Texts of this many UTF-16 units are read whole, since that takes no time. */
const smallText = 16_000;

/** Entries of this many UTF-16 units are kept whole. */
const smallEntry = 1_000;

/**
 * Leaves the entries out of a large text that are of no concern at an offset: of the keys at the top
 * only those far away, with their values, and of a list below a key all items but those around. The
 * completions are the same as in the whole text, which is kept where it can't be told for sure where
 * an entry begins.
 */
export function excerptAround(text: string, offset: number): Excerpt {
  const whole = { text, shift: 0 };
  if (text.length <= smallText) return whole;
  const line = lineAt(text, offset);
  const starts = entryStarts(text, line);
  if (starts === null) return whole;
  const index = starts.findLastIndex((start) => start <= line.start);
  const entries = starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
  const current = entries[index];
  const above = entries.slice(0, Math.max(0, index)).map((entry) => outline(text, entry));
  const below = entries.slice(index + 1).map((entry) => outline(text, entry));
  const opening = text.slice(0, starts[0] ?? text.length);
  const { kept, dropped } =
    current === undefined ? { kept: "", dropped: 0 } : nearItems(text, current, line);
  const before = opening + above.join("");
  const shift = current === undefined ? 0 : current.start + dropped - before.length;
  return { text: before + kept + below.join(""), shift };
}

/** What makes the meaning of one place hang on others: anchors, aliases, merged keys, odd line breaks. */
const farReference = /<<|[\s:,[{-][&*][^\s&*,[\]{}]|\r(?!\n)|\uFEFF/;

/**
 * Where the keys at the top of a text begin. `null` where not all lines at column 0 are such keys,
 * items below one, comments, brackets that close, or the line of the cursor.
 */
function entryStarts(text: string, cursor: TextRange): number[] | null {
  if (farReference.test(text)) return null;
  const starts: number[] = [];
  for (const { index } of text.matchAll(/^[^\s#]/gm)) {
    const line = text.slice(index, index + 200);
    if (/^[A-Za-z_][\w-]*:(?=\s|$)/.test(line)) starts.push(index);
    else if (index !== cursor.start && !/^(?:-(?=\s|$)|[\]}])/.test(line)) return null;
  }
  return starts;
}

/** An entry that is far away: of a large one only its key. */
function outline(text: string, { start, end }: TextRange): string {
  if (end - start <= smallEntry) return text.slice(start, end);
  const line = lineAt(text, start);
  const hasMore = /^(?![ \t]*(?:#|\r?$))/m.test(text.slice(line.end + 1, end));
  const kept = hasMore ? line.start + text.slice(line.start, line.end).indexOf(":") + 1 : line.end;
  return `${text.slice(start, kept)}\n`;
}

/** The entry of the cursor; of a list of mappings its key and the items around the cursor. */
function nearItems(
  text: string,
  { start, end }: TextRange,
  cursor: TextRange,
): { kept: string; dropped: number } {
  const whole = { kept: text.slice(start, end), dropped: 0 };
  const header = /^[\w-]+:[ \t]*(?:#.*)?(?:\r?\n[ \t]*(?:#.*)?)*\r?\n( *)(?=-[ \t])/.exec(
    whole.kept,
  );
  if (end - start <= smallText || header === null) return whole;
  const items = itemStarts(
    text,
    { start: start + header[0].length - (header[1] ?? "").length, end },
    (header[1] ?? "").length,
    cursor,
  );
  if (items === null) return whole;
  const index = items.findLastIndex((item) => item <= cursor.start);
  const first = items[0] ?? end;
  const from = items[Math.max(0, index - 1)] ?? end;
  const to = items[Math.max(0, index) + 2] ?? end;
  return {
    kept: text.slice(start, first) + text.slice(from, to),
    // Lines before the first item keep their places.
    dropped: index < 0 ? 0 : from - first,
  };
}

/**
 * Where the items of a list begin whose dashes are in a column. `null` where a line is not as deep
 * as the list's items, or an item is no mapping.
 */
function itemStarts(
  text: string,
  { start, end }: TextRange,
  column: number,
  cursor: TextRange,
): number[] | null {
  const starts: number[] = [];
  const line = new RegExp(`^ {0,${column}}[^ \\t\\r\\n#]`, "gm");
  line.lastIndex = start;
  for (let found = line.exec(text); found !== null && found.index < end; found = line.exec(text)) {
    const { index } = found;
    const item = text.slice(index + column, index + column + 200);
    const isItem = found[0].length === column + 1 && /^-[ \t]+[\w-]+:(?=\s)/.test(item);
    if (isItem) starts.push(index);
    else if (index !== cursor.start) return null;
  }
  return starts;
}
