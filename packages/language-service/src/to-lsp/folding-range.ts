import { FoldingRangeKind, type FoldingRange, type Range } from "vscode-languageserver-types";

/** What an editor may be told of a fold besides its place. */
export type FoldKind = "comment" | "region" | null;

const kinds: Readonly<Record<NonNullable<FoldKind>, FoldingRangeKind>> = {
  comment: FoldingRangeKind.Comment,
  region: FoldingRangeKind.Region,
};

/** Folds whole lines from that of the range's start to that of its end. */
export function toLineFold({ start, end }: Range, kind: FoldKind): FoldingRange {
  const lines = { startLine: start.line, endLine: end.line };
  return kind === null ? lines : { ...lines, kind: kinds[kind] };
}

/** Folds the text within a range, for editors that can leave parts of lines. */
export function toTextFold({ start, end }: Range): FoldingRange {
  return {
    startLine: start.line,
    startCharacter: start.character,
    endLine: end.line,
    endCharacter: end.character,
  };
}
