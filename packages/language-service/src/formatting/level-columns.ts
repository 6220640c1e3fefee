import type { TextRange } from "@callsheet/core";
import type { BlockLevel } from "./block-levels.ts";
import type { DocumentStyle } from "./document-style.ts";
import type { TokenPlace } from "./place-tokens.ts";

/** Where the levels of a text go. */
export interface LevelColumns {
  columnOf(level: BlockLevel | null): number;
  columnAt(place: TokenPlace): number;
}

/**
 * Finds the columns of all levels. Those of which a part is outside of `range` keep theirs, so that
 * lines that belong together stay together.
 */
export function findColumns(
  levels: readonly BlockLevel[],
  options: Pick<DocumentStyle, "indentsLists"> & {
    readonly tabSize: number;
    readonly outermost: number;
    readonly range: TextRange;
  },
): LevelColumns {
  const { tabSize, outermost, range, indentsLists } = options;
  const columns = new Map<BlockLevel, number>();
  const columnOf = (level: BlockLevel | null): number =>
    level === null ? 0 : (columns.get(level) ?? level.column);
  for (const level of levels) {
    if (level.start < range.start || level.end > range.end) continue;
    const { parent, opening } = level;
    columns.set(level, parent === null ? outermost : columnOf(parent) + depthOf(opening));
  }
  return {
    columnOf,
    columnAt: ({ level, steps }) => columnOf(level) + steps * tabSize,
  };

  function depthOf(opening: BlockLevel["opening"]): number {
    // One column for the dash, one for the space behind it.
    if (opening === "behind-indicator") return 2;
    return opening === "list-below-key" && !indentsLists ? 0 : tabSize;
  }
}
