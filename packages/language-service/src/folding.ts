import type { SyntaxNode, TextRange } from "@callsheet/core";
import type { FoldingRange } from "vscode-languageserver-types";
import type { ClientFeatures } from "./client-features.ts";
import { commentFolds, type CommentFold } from "./comment-folds.ts";
import { wholeItem, wholeMember, withoutBlankEnd } from "./node-text.ts";
import type { SessionModel } from "./session-model.ts";
import { toLineFold, toTextFold } from "./to-lsp/folding-range.ts";

/**
 * What can be folded: members and items over several lines, brackets, comments, and what stands
 * between `# region` and `# endregion`. In the order of the text, the outermost fold of each line.
 */
export function getFoldingRanges(model: SessionModel, client: ClientFeatures): FoldingRange[] {
  const { text, syntax, positions } = model;
  const ranges = new Map<number, FoldingRange>();
  for (const { lines, kind, inside } of [
    ...nodeFolds(text, syntax),
    ...commentFolds(text, syntax),
  ]) {
    const { start, end } = positions.rangeOf(lines);
    if (start.line === end.line || ranges.has(start.line)) continue;
    const isTextFold = inside !== null && !client.foldsLinesOnly;
    const range = isTextFold
      ? toTextFold(positions.rangeOf(inside))
      : toLineFold({ start, end }, kind);
    ranges.set(start.line, range);
  }
  return [...ranges.values()].sort((a, b) => a.startLine - b.startLine);
}

interface Fold {
  /** From the first line to the last that goes away. */
  readonly lines: TextRange;
  readonly kind: CommentFold["kind"] | null;
  /** What is between brackets, where it may be folded alone. */
  readonly inside: TextRange | null;
}

/** The folds of a node and of those inside it, the outer ones first. */
function nodeFolds(text: string, root: SyntaxNode | null): Fold[] {
  const folds: Fold[] = [];
  const addLines = (value: SyntaxNode | null, lines: TextRange | null): void => {
    // Brackets fold by themselves, so that the last one stays to be seen.
    if (lines !== null && !isFlow(value)) folds.push({ lines, kind: null, inside: null });
  };
  const descend = (node: SyntaxNode | null): void => {
    if (node !== null && isFlow(node)) folds.push(bracketFold(text, node.range));
    if (node?.kind === "mapping") {
      for (const member of node.members) {
        addLines(member.value, wholeMember(text, member));
        descend(member.value);
      }
    } else if (node?.kind === "list") {
      for (const item of node.items) {
        addLines(item, item === null ? null : wholeItem(text, item));
        descend(item);
      }
    }
  };
  descend(root);
  return folds;
}

function isFlow(node: SyntaxNode | null): boolean {
  return (node?.kind === "mapping" || node?.kind === "list") && node.isFlow;
}

function bracketFold(text: string, range: TextRange): Fold {
  const { start, end } = withoutBlankEnd(text, range);
  const isClosed = /[\]}]/.test(text.charAt(end - 1));
  const close = isClosed ? end - 1 : end;
  const before = withoutBlankEnd(text, { start, end: close }).end;
  const isFirstOnLine = /[\r\n]/.test(text.slice(before, close));
  return {
    lines: { start, end: isFirstOnLine ? before : close },
    kind: null,
    inside: { start: start + 1, end: close },
  };
}
