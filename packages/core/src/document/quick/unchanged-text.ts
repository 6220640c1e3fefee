/** What two versions of a text have in common at their beginnings and at their ends. */
export interface UnchangedText {
  /** How long the common beginning is, in UTF-16 units. */
  readonly before: number;
  /** How long the common end is. It never overlaps the beginning, in neither version. */
  readonly after: number;
}

/** Texts are compared in blocks, which takes a fraction of the time that units take. */
const blockLength = 1024;

export function unchangedText(earlier: string, text: string): UnchangedText {
  const most = Math.min(earlier.length, text.length);
  let before = 0;
  while (before + blockLength <= most && isSame(earlier, before, text, before)) {
    before += blockLength;
  }
  while (before < most && earlier.charCodeAt(before) === text.charCodeAt(before)) before++;
  const rest = most - before;
  let after = 0;
  while (
    after + blockLength <= rest &&
    isSame(earlier, earlier.length - after - blockLength, text, text.length - after - blockLength)
  ) {
    after += blockLength;
  }
  while (after < rest && earlier.at(-1 - after) === text.at(-1 - after)) after++;
  return { before, after };
}

function isSame(one: string, at: number, other: string, otherAt: number): boolean {
  return one.slice(at, at + blockLength) === other.slice(otherAt, otherAt + blockLength);
}
