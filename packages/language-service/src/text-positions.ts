import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range } from "vscode-languageserver-types";
import type { TextRange } from "@callsheet/core";

/** Turns UTF-16 offsets of one text into LSP positions and back; nothing else counts lines. */
export interface TextPositions {
  /** An offset outside the text is moved to its nearest end. */
  positionAt(offset: number): Position;
  /** A position outside the text is moved to the nearest place in it. */
  offsetAt(position: Position): number;
  rangeOf(range: TextRange): Range;
  offsetsOf(range: Range): TextRange;
}

/** The positions of a text; `\n`, `\r\n` and a lone `\r` end a line, as the protocol has it. */
export function createTextPositions(text: string): TextPositions {
  return positionsIn(TextDocument.create("", "", 0, text));
}

/** The positions of a document that an editor keeps. */
export function positionsIn(document: TextDocument): TextPositions {
  return {
    positionAt: (offset) => document.positionAt(offset),
    offsetAt: (position) => document.offsetAt(position),
    rangeOf: ({ start, end }) => ({
      start: document.positionAt(start),
      end: document.positionAt(end),
    }),
    offsetsOf: ({ start, end }) => ({
      start: document.offsetAt(start),
      end: document.offsetAt(end),
    }),
  };
}
