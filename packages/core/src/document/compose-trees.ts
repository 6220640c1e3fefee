import { Composer, Parser, type CST } from "yaml";
import type { YamlTree } from "./yaml-tree.ts";

/** The tokens of a text. */
export function parseTokens(text: string): CST.Token[] {
  // A carriage return at the end is half of a line break, and the parser takes it for text.
  return [...new Parser().parse(text.endsWith("\r") ? `${text.slice(0, -1)}\n` : text)];
}

/** Makes the documents of a text, of `length` UTF-16 units, from its tokens, as they are asked for. */
export function composeTrees(
  tokens: readonly CST.Token[],
  length: number,
): Generator<YamlTree, void> {
  // Pinned, so that a `%YAML 1.1` line can't turn `no` into a boolean. Repeated keys are found
  // while the value is read, which takes linear time where the parser's own search is quadratic.
  const composer = new Composer({
    schema: "core",
    merge: false,
    // JSON has no value for what those stand for.
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  return composer.compose(tokens, true, length);
}
