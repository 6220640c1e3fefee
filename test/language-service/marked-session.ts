import type { SessionModel } from "@callsheet/language-service";
import type { Position, Range } from "vscode-languageserver-types";
import { readCursor } from "../support/cursor-text.ts";
import { dedent, readMarks } from "../support/marked-text.ts";
import { openText } from "./open-session.ts";

const cursor = "<|>";

/** A session file in which the cursor `<|>` stands, and `<[` `]>` around what is to be found. */
export function openMarked(
  marked: string,
  options: Parameters<typeof openText>[1] = {},
): { model: SessionModel; position: Position; expected: string } {
  const withCursor = readMarks(marked).text;
  const { text, offset } = readCursor(withCursor);
  const model = openText(text, options);
  const expected = dedent(marked).replace(cursor, "");
  return { model, position: model.positions.positionAt(offset), expected };
}

/** The text with marks around ranges, which don't overlap. */
export function markRanges({ text, positions }: SessionModel, ranges: readonly Range[]): string {
  return ranges
    .map((range) => positions.offsetsOf(range))
    .sort((a, b) => b.start - a.start)
    .reduce(
      (marked, { start, end }) =>
        `${marked.slice(0, start)}<[${marked.slice(start, end)}]>${marked.slice(end)}`,
      text,
    );
}
