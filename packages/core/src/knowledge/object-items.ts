import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";

/** A mapping in a list, and where it stands. */
export interface ObjectItem {
  readonly pointer: string;
  readonly value: JsonObject;
}

/** The mappings in the list at a pointer; none where no list stands. */
export function objectItems(list: JsonValue | undefined, pointer: string): ObjectItem[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value, index) =>
    isObject(value) ? [{ pointer: `${pointer}/${index}`, value }] : [],
  );
}
