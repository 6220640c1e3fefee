import type { TextEdit } from "@callsheet/core";

/** Beyond this many changed lines the search for the fewest takes longer than it is worth. */
const mostChanges = 500;

/** A line that both texts have, by its index in each. */
interface KeptLine {
  readonly before: number;
  readonly after: number;
}

/**
 * The edits that make one text of another. They change whole lines, and as few as possible where
 * not very many change. Offsets are of `before`.
 */
export function lineEdits(before: string, after: string): TextEdit[] {
  const [old, changed] = [linesOf(before), linesOf(after)];
  const starts = lineStarts(old);
  const edits: TextEdit[] = [];
  let next: KeptLine = { before: 0, after: 0 };
  for (const kept of [...keptLines(old, changed), { before: old.length, after: changed.length }]) {
    if (next.before < kept.before || next.after < kept.after) {
      const [start = before.length, end = before.length] = [
        starts[next.before],
        starts[kept.before],
      ];
      const newText = changed.slice(next.after, kept.after).join("");
      edits.push({ range: { start, end }, newText });
    }
    next = { before: kept.before + 1, after: kept.after + 1 };
  }
  return edits;
}

/** The lines of a text, each with its line break. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

function lineStarts(lines: readonly string[]): number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length;
    return start;
  });
}

/**
 * As many lines as two texts can have in common, in their order: E. W. Myers, "An O(ND) difference
 * algorithm", 1986. A diagonal holds the pairs of lines whose indices differ by the same number.
 */
function keptLines(before: readonly string[], after: readonly string[]): KeptLine[] {
  /** For each number of changes, how many lines of `before` lie behind on each diagonal. */
  const reached = [new Map([[1, 0]])];
  for (let changes = 0; changes <= mostChanges; changes++) {
    const earlier = reached[changes] ?? new Map<number, number>();
    const current = new Map<number, number>();
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let line = firstOn(diagonal, earlier);
      while (line < before.length && before[line] === after[line - diagonal]) line++;
      current.set(diagonal, line);
      if (line >= before.length && line - diagonal >= after.length) {
        return wayBack(reached, { before: before.length, after: after.length });
      }
    }
    reached.push(current);
  }
  return [];
}

/** Where one change more leads to on a diagonal: a line was taken out, or one was put in. */
function firstOn(diagonal: number, earlier: ReadonlyMap<number, number>): number {
  const afterRemoval = (earlier.get(diagonal - 1) ?? -2) + 1;
  return Math.max(afterRemoval, earlier.get(diagonal + 1) ?? -1);
}

function wayBack(reached: readonly ReadonlyMap<number, number>[], end: KeptLine): KeptLine[] {
  const kept: KeptLine[] = [];
  let { before: line, after } = end;
  for (const earlier of reached.toReversed()) {
    const diagonal = line - after;
    const first = firstOn(diagonal, earlier);
    while (line > first) {
      line--;
      kept.push({ before: line, after: line - diagonal });
    }
    const isInsertion = earlier.get(diagonal + 1) === first;
    if (!isInsertion) line--;
    after = line - diagonal - (isInsertion ? 1 : -1);
  }
  return kept.reverse();
}
