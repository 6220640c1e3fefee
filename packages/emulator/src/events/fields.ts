import type { JsonObject, JsonValue } from "@callsheet/core";
import { describeKind } from "../refusal/json-kind.ts";
import type { Refusal } from "../refusal/refusal.ts";
import {
  invalidType,
  invalidValue,
  missingParameter,
  unknownParameter,
} from "../refusal/request-refusals.ts";

/** What a field of an object may hold. */
export interface Field {
  readonly kind: keyof typeof kinds;
  readonly required?: true;
  readonly nullable?: true;
  /** The only strings that are taken. */
  readonly values?: readonly string[];
}

/** The fields that an object has, and no others. */
export type Fields = Readonly<Record<string, Field>>;

const kinds = {
  string: { words: "a string", test: (value: JsonValue) => typeof value === "string" },
  integer: { words: "an integer", test: (value: JsonValue) => Number.isInteger(value) },
  object: { words: "an object", test: (value: JsonValue) => describeKind(value) === "an object" },
  array: { words: "an array", test: (value: JsonValue) => Array.isArray(value) },
  anything: { words: "anything", test: () => true },
} as const;

/**
 * The first fault of an object, in the API's order: a key that it does not know, one that is
 * missing, a value. `path` stands before the names of fields in `param`: `item`, or `""`.
 */
export function checkFields(object: JsonObject, fields: Fields, path: string): Refusal | null {
  const place = (name: string): string => (path === "" ? name : `${path}.${name}`);
  for (const name of Object.keys(object)) {
    if (!Object.hasOwn(fields, name)) return unknownParameter(place(name));
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.required && object[name] === undefined) return missingParameter(place(name));
  }
  for (const [name, field] of Object.entries(fields)) {
    const fault = checkValue(object[name], field, place(name));
    if (fault !== null) return fault;
  }
  return null;
}

function checkValue(value: JsonValue | undefined, field: Field, param: string): Refusal | null {
  if (value === undefined || (value === null && field.nullable)) return null;
  const { words, test } = kinds[field.kind];
  if (!test(value)) return invalidType(param, words, describeKind(value));
  if (typeof value !== "string" || field.values === undefined) return null;
  return field.values.includes(value) ? null : invalidValue(param, value, field.values);
}

/** A field that holds a string; `null` where it holds none. */
export function textOf(object: JsonObject, name: string): string | null {
  const value = object[name];
  return typeof value === "string" ? value : null;
}

/** A field that holds a number; `0` where it holds none. */
export function numberOf(object: JsonObject, name: string): number {
  const value = object[name];
  return typeof value === "number" ? value : 0;
}
