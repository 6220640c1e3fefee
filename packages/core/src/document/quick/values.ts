import { defineKey, type JsonObject, type JsonValue } from "../../json-value.ts";
import { formatPointer, type PathSegment } from "../../pointer.ts";
import type { Builder, WrittenScalar } from "./builder.ts";
import { giveUp } from "./give-up.ts";

/** Makes plain values, and gives up where more is to be said of a text than its value. */
export class ValueBuilder implements Builder<JsonValue, string, JsonObject, JsonValue[]> {
  #hasDollars = false;

  scalar({ value, type }: WrittenScalar): JsonValue {
    if (typeof value === "string") {
      if (value.startsWith("$")) this.#takeDollar(type);
    } else if (typeof value === "number" && !Number.isFinite(value)) {
      giveUp();
    }
    return value;
  }

  key({ value }: WrittenScalar): string {
    return typeof value === "string" ? value : JSON.stringify(value);
  }

  mapping(): JsonObject {
    return {};
  }

  addMember(mapping: JsonObject, key: string, value: JsonValue): void {
    if (Object.hasOwn(mapping, key)) giveUp();
    defineKey(mapping, key, value);
  }

  list(): JsonValue[] {
    return [];
  }

  addItem(list: JsonValue[], item: JsonValue): void {
    list.push(item);
  }

  endCollection(): void {}

  endLines(): void {}

  /** The texts of a value that begin with `$`, by pointer. */
  dollarScalars(value: JsonValue): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    if (this.#hasDollars) collectDollars(value, [], found);
    return found;
  }

  /** A block text that begins so is no reference, and can't be told from one by its value. */
  #takeDollar(type: WrittenScalar["type"]): void {
    if (type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED") giveUp();
    this.#hasDollars = true;
  }
}

function collectDollars(value: JsonValue, path: PathSegment[], found: Map<string, string>): void {
  if (typeof value === "string") {
    if (value.startsWith("$")) found.set(formatPointer(path), value);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collectDollars(item, [...path, index], found);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, member = null] of Object.entries(value)) {
      collectDollars(member, [...path, key], found);
    }
  }
}
