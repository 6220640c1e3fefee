import type { Node, Scalar } from "yaml";
import type { JsonValue } from "../../json-value.ts";
import type { YamlTree } from "../yaml-tree.ts";
import { BlockReader } from "./block-reader.ts";
import { BeyondQuickReading } from "./give-up.ts";
import { nodeMover } from "./moved-nodes.ts";
import { nodeBuilder } from "./nodes.ts";
import { PieceKeeper, type EarlierPieces, type Pieces } from "./piece-keeper.ts";
import { unchangedText } from "./unchanged-text.ts";
import { ValueBuilder } from "./values.ts";

/** A text that was read quickly, and the pieces of it that a later text may have too. */
export interface QuickReading {
  readonly text: string;
  readonly tree: YamlTree;
  readonly pieces: Pieces<Node, Scalar>;
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
  const before = earlier === null ? null : earlierPieces(text, earlier);
  if (beyond.test(before === null ? text : changedLines(text, before))) return null;
  const keeper = new PieceKeeper(nodeMover, before);
  const contents = unlessBeyond(() => new BlockReader(text, nodeBuilder, keeper).root());
  if (contents === null) return null;
  const range: YamlTree["range"] = [0, text.length, text.length];
  // The keeper holds the earlier text too, which is not to be held any longer.
  const { items, members } = keeper;
  const tree = { contents, errors: [], warnings: [], range };
  return { text, tree, pieces: { items, members } };
}

/** What a text says, and nothing of where it stands. */
export interface QuickValue {
  readonly value: JsonValue;
  /** The scalars in plain or quoted style that begin with `$`, by pointer. */
  readonly dollarScalars: ReadonlyMap<string, string>;
}

/**
 * Reads the value of a text of which nothing else is to be said; `null` for others, of which
 * `readQuickly` or the whole parser has to make a tree.
 */
export function readValueQuickly(text: string): QuickValue | null {
  if (beyond.test(text)) return null;
  const builder = new ValueBuilder();
  const value = unlessBeyond(() => new BlockReader(text, builder, null).root());
  return value === null ? null : { value, dollarScalars: builder.dollarScalars(value) };
}

function unlessBeyond<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof BeyondQuickReading) return null;
    throw error;
  }
}

function earlierPieces(text: string, earlier: QuickReading): EarlierPieces<Node, Scalar> {
  const { length } = earlier.text;
  const growth = text.length - length;
  return { pieces: earlier.pieces, unchanged: unchangedText(earlier.text, text), length, growth };
}

/** The lines of a text that are not as they were. */
function changedLines(text: string, { unchanged }: EarlierPieces<Node, Scalar>): string {
  const start = text.lastIndexOf("\n", unchanged.before - 1) + 1;
  const lineEnd = text.indexOf("\n", text.length - unchanged.after);
  return text.slice(start, lineEnd < 0 ? text.length : lineEnd + 1);
}
