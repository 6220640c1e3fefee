import type { Scalar } from "yaml";

/** A scalar as it was read. */
export interface WrittenScalar {
  readonly value: string | number | boolean | null;
  /** Without quotes, and with escapes resolved; a number as it is written. */
  readonly source: string;
  readonly type: Scalar.Type;
  readonly start: number;
  readonly end: number;
}

/**
 * What a text is read into. Collections are filled as they are read, and told where they stand when
 * they have ended: from `start` to `end`, and to `valueEnd` with the lines that belong to them.
 */
export interface Builder<Part, Key, Mapping extends Part, List extends Part> {
  scalar(scalar: WrittenScalar): Part;
  key(scalar: WrittenScalar): Key;
  mapping(isFlow: boolean): Mapping;
  addMember(mapping: Mapping, key: Key, value: Part): void;
  list(isFlow: boolean): List;
  addItem(list: List, item: Part): void;
  endCollection(collection: Mapping | List, start: number, end: number, valueEnd: number): void;
  /** Tells a value where the lines end that belong to it. */
  endLines(part: Part, valueEnd: number): void;
}
