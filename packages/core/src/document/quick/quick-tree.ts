import type { YamlTree } from "../yaml-tree.ts";
import { BlockReader } from "./block-reader.ts";
import { BeyondQuickReading } from "./give-up.ts";

/** Tabs, marks of documents and directives, and lone carriage returns. */
const beyond = /\t|^(?:---|\.\.\.|%)|\r(?!\n)|^\uFEFF/m;

/**
 * Reads what nearly all files are made of: block and flow collections of scalars, and comments.
 * It gives the tree that the whole parser would give, in a small part of the time, or `null` where
 * the text holds anything else: errors, anchors, tags, several documents.
 */
export function quickTree(text: string): YamlTree | null {
  if (beyond.test(text)) return null;
  try {
    const contents = new BlockReader(text).root();
    return { contents, errors: [], warnings: [], range: [0, text.length, text.length] };
  } catch (error) {
    if (error instanceof BeyondQuickReading) return null;
    throw error;
  }
}
