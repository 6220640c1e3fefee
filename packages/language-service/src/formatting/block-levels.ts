/**
 * A column at which the lines of a mapping, of a list or of a value begin. As in YAML itself, the
 * columns alone tell which lines belong together; the text must be one that YAML can read.
 */
export interface BlockLevel {
  /** `null` for the outermost level. */
  readonly parent: BlockLevel | null;
  readonly column: number;
  readonly opening: LevelOpening;
  /** A scalar or a flow collection by itself is a `value`. */
  readonly kind: "mapping" | "list" | "value";
  /** The offset at which the white space before its first token begins, on that token's line. */
  readonly start: number;
  /** The offset at which the last token ends that goes where the level goes. */
  readonly end: number;
}

/**
 * Where a level begins: on the line of its parent's dash, `?` or `:`; as a list on a line below its
 * key, which may stand at the key's column; or on a line below anything else.
 */
export type LevelOpening = "behind-indicator" | "list-below-key" | "below";

/** How the last key of a mapping is written: `key:`, or behind a `?` or with its `:` on a new line. */
type KeyForm = "implicit" | "explicit";

/** The levels around the place that a walk through a text has come to. */
export interface LevelStack {
  /** All levels so far; each stands behind its parent. */
  readonly levels: readonly BlockLevel[];
  readonly top: BlockLevel | null;
  /** Whether a line that begins at a column begins a level, a list or something else. */
  opensAt(column: number, isList: boolean): boolean;
  /** Closes the levels that a line at a column is no part of. */
  closeAbove(column: number, isList: boolean): void;
  closeAll(): void;
  /** Opens a level inside of the innermost one. */
  open(level: Pick<BlockLevel, "column" | "start"> & LevelForm): BlockLevel;
  /** Tells that the innermost level turns out to be a mapping. */
  markMapping(lastKey: KeyForm): void;
  /** Tells that the innermost level holds a token that ends at an offset. */
  extend(end: number): void;
  /** The innermost mapping or list that lines at a column may belong to, deeper than `outside`. */
  ownerAt(column: number, outside: number): BlockLevel | null;
}

interface LevelForm {
  readonly isList: boolean;
  readonly isBehindIndicator: boolean;
}

interface OpenLevel extends BlockLevel {
  parent: OpenLevel | null;
  kind: BlockLevel["kind"];
  end: number;
  lastKey: KeyForm | null;
}

export function createLevelStack(): LevelStack {
  const levels: OpenLevel[] = [];
  let top: OpenLevel | null = null;
  const close = ({ parent, end }: OpenLevel): void => {
    if (parent !== null) parent.end = Math.max(parent.end, end);
    top = parent;
  };
  return {
    levels,
    get top() {
      return top;
    },
    opensAt: (column, isList) =>
      top === null ||
      column > top.column ||
      (column === top.column && isList && top.kind === "mapping"),
    closeAbove(column, isList) {
      while (top !== null && (top.column > column || isEndedList(top, column, isList))) close(top);
    },
    closeAll() {
      while (top !== null) close(top);
    },
    open({ column, start, isList, isBehindIndicator }) {
      const isBelowKey = isList && top?.kind === "mapping" && top.lastKey === "implicit";
      const opening = isBehindIndicator
        ? "behind-indicator"
        : isBelowKey
          ? "list-below-key"
          : "below";
      const kind = isList ? "list" : "value";
      top = { parent: top, column, opening, kind, start, end: start, lastKey: null };
      levels.push(top);
      return top;
    },
    markMapping(lastKey) {
      if (top === null) return;
      top.kind = "mapping";
      top.lastKey = lastKey;
    },
    extend(end) {
      if (top !== null) top.end = Math.max(top.end, end);
    },
    ownerAt(column, outside) {
      let level = top;
      while (level !== null && (level.column > column || level.kind === "value")) {
        level = level.parent;
      }
      return level !== null && level.column > outside ? level : null;
    },
  };
}

/** Whether a level is a list whose dashes stand at the column of a line without one. */
function isEndedList({ kind, column }: OpenLevel, lineColumn: number, isList: boolean): boolean {
  return kind === "list" && column === lineColumn && !isList;
}

/** The level whose lines a scalar's own lines are deeper than; `null` for the outermost value. */
export function holderOf(level: BlockLevel | null): BlockLevel | null {
  return level?.kind === "value" ? level.parent : level;
}
