import { childPointer, isObject } from "@callsheet/core";

/** The first place where a value is not what it should be; `undefined` stands for nothing there. */
export interface Difference {
  /** RFC 6901, into the value. */
  readonly pointer: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/**
 * The first of what `expected` has and `actual` has not; `null` when it has all. Objects may hold
 * more, at any depth; lists may not.
 */
export function firstLacking(expected: unknown, actual: unknown, pointer = ""): Difference | null {
  const members = commonMembers(expected, actual);
  if (members === null) return expected === actual ? null : { pointer, expected, actual };
  for (const [key, member, other] of members) {
    const difference = firstLacking(member, other, childPointer(pointer, key));
    if (difference !== null) return difference;
  }
  return null;
}

/** The first place where two values differ; `null` when they are the same. */
export function firstDifference(expected: unknown, actual: unknown): Difference | null {
  const lacking = firstLacking(expected, actual);
  if (lacking !== null) return lacking;
  const surplus = firstLacking(actual, expected);
  return surplus && { ...surplus, expected: surplus.actual, actual: surplus.expected };
}

/** A difference as the end of a sentence. */
export function differenceInWords({ pointer, expected, actual }: Difference): string {
  const place = pointer === "" ? "it" : `\`${pointer}\``;
  if (actual === undefined) return `${place} is not there`;
  if (expected === undefined) return `${place} is there and should not be: ${shown(actual)}`;
  return `${place} is ${shown(actual)}, not ${shown(expected)}`;
}

const longestValue = 200;

/** A value as JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** The members of `expected`, each with its key and what stands there in `actual`. */
function commonMembers(
  expected: unknown,
  actual: unknown,
): readonly (readonly [string | number, unknown, unknown])[] | null {
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).map(
      ([key, member]) =>
        [key, member, Object.hasOwn(actual, key) ? actual[key] : undefined] as const,
    );
  }
  if (!isList(expected) || !isList(actual) || expected.length !== actual.length) return null;
  return expected.map((item, index) => [index, item, actual[index]] as const);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
