import { composeTrees, parseTokens } from "./compose-trees.ts";
import { exceedsByteLimit, findDeepToken } from "./limits.ts";
import { readQuickly } from "./quick/quick-reading.ts";
import { syntaxOfTree, type SyntaxNode } from "./syntax-node.ts";

/**
 * The outermost nodes of the documents in a text, as far as broken text can be read, and nothing
 * else of it: no value, no findings. None when the text is too large or too deep.
 */
export function tolerantSyntax(text: string): SyntaxNode[] {
  if (exceedsByteLimit(text)) return [];
  const reading = readQuickly(text, null);
  if (reading !== null) {
    return [syntaxOfTree(reading.tree, text)].filter((root) => root !== null);
  }
  const tokens = parseTokens(text);
  if (findDeepToken(tokens) !== null) return [];
  return [...composeTrees(tokens, text.length)].flatMap((tree) => syntaxOfTree(tree, text) ?? []);
}
