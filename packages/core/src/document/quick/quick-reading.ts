import type { YamlTree } from "../yaml-tree.ts";
import { BlockReader } from "./block-reader.ts";
import { BeyondQuickReading } from "./give-up.ts";
import { unchangedPieces, type Pieces } from "./pieces.ts";
import { unchangedText } from "./unchanged-text.ts";

/** A text that was read quickly, and the pieces of it that a later text may have too. */
export interface QuickReading {
  readonly text: string;
  readonly tree: YamlTree;
  readonly pieces: Pieces;
}

/** Tabs, marks of documents and directives, and lone carriage returns. */
const beyond = /\t|^(?:---|\.\.\.|%)|\r(?!\n)|^\uFEFF/m;

/**
 * Reads what nearly all files are made of: block and flow collections of scalars, and comments.
 * It gives the tree that the whole parser would give, in a small part of the time, or `null` where
 * the text holds anything else: errors, anchors, tags, several documents. Of what stands in an
 * `earlier` text too, most is taken over instead of being read again.
 */
export function readQuickly(text: string, earlier: QuickReading | null): QuickReading | null {
  try {
    const reader = earlier === null ? readAnew(text) : readOn(text, earlier);
    if (reader === null) return null;
    const contents = reader.root();
    const range: YamlTree["range"] = [0, text.length, text.length];
    return { text, tree: { contents, errors: [], warnings: [], range }, pieces: reader.pieces };
  } catch (error) {
    if (error instanceof BeyondQuickReading) return null;
    throw error;
  }
}

function readAnew(text: string): BlockReader | null {
  return beyond.test(text) ? null : new BlockReader(text, null);
}

function readOn(text: string, earlier: QuickReading): BlockReader | null {
  const unchanged = unchangedText(earlier.text, text);
  const lineStart = text.lastIndexOf("\n", unchanged.before - 1) + 1;
  const lineEnd = text.indexOf("\n", text.length - unchanged.after);
  if (beyond.test(text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd + 1))) return null;
  const { length } = earlier.text;
  return new BlockReader(
    text,
    unchangedPieces(earlier.pieces, unchanged, length, text.length - length),
  );
}
