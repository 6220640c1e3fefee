import { childPointer, isObject, isSameValue, type JsonValue } from "@callsheet/core";

/** A place at which two values differ; `undefined` where one of them has nothing there. */
export interface ValueChange {
  readonly pointer: string;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** Where two values differ; an item put into a list is one change. */
export function valueChanges(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  pointer = "",
): ValueChange[] {
  if (before !== undefined && after !== undefined && isSameValue(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      valueChanges(before[key], after[key], childPointer(pointer, key)),
    );
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const added = addedIndex(before, after);
    if (added !== null) {
      return [{ pointer: childPointer(pointer, added), before: undefined, after: after[added] }];
    }
    if (before.length === after.length) {
      return before.flatMap((item, index) =>
        valueChanges(item, after[index], childPointer(pointer, index)),
      );
    }
  }
  return [{ pointer, before, after }];
}

function addedIndex(before: readonly JsonValue[], after: readonly JsonValue[]): number | null {
  if (after.length !== before.length + 1) return null;
  const index = after.findIndex((_, at) => isSameValue(after.toSpliced(at, 1), [...before]));
  return index < 0 ? null : index;
}
