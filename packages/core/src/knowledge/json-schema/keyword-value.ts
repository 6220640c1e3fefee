import { isObject, type JsonValue } from "../../json-value.ts";
import { childPointer } from "../../pointer.ts";
import type { SessionPart } from "../session-parts.ts";
import type { KeywordKind } from "./keywords.ts";
import type { SchemaPart } from "./schema-problem.ts";

/** A value that a keyword doesn't take. */
export interface ValueFault {
  readonly pointer: string;
  readonly value: JsonValue;
  /** What should stand there. */
  readonly takes: KeywordKind;
}

/** What the values of keywords hold. */
export interface KeywordContents {
  /** Schemas that are mappings; `true` and `false` are schemas that say nothing more. */
  readonly schemas: SchemaPart[];
  readonly faults: ValueFault[];
}

interface ValueKind {
  readonly expected: string;
  readonly fits: (value: JsonValue) => boolean;
  /** What the items of a list or the members of a mapping must be. */
  readonly inner?: KeywordKind;
  /** Set where a value that is no list is a schema itself. */
  readonly isSchema?: true;
}

const aSchema = "a schema such as `{ type: string }`";

const valueKinds: Readonly<Record<KeywordKind, ValueKind>> = {
  schema: { expected: aSchema, fits: isSchema, isSchema: true },
  schemas: { expected: "a list of schemas", fits: isFilledList, inner: "schema" },
  "schema or schemas": {
    expected: aSchema,
    fits: (value) => isSchema(value) || Array.isArray(value),
    inner: "schema",
    isSchema: true,
  },
  "named schemas": { expected: "a mapping of names to schemas", fits: isObject, inner: "schema" },
  "schema or names": {
    expected: "a schema or a list of names",
    fits: (value) => isSchema(value) || Array.isArray(value),
    inner: "string",
    isSchema: true,
  },
  "named dependencies": {
    expected: "a mapping of names to schemas or lists of names",
    fits: isObject,
    inner: "schema or names",
  },
  names: { expected: "a list of names", fits: Array.isArray, inner: "string" },
  "named names": {
    expected: "a mapping of names to lists of names",
    fits: isObject,
    inner: "names",
  },
  // Every name has to be looked at, which is done elsewhere.
  type: { expected: "the name of a type or a list of them", fits: () => true },
  string: { expected: "a string", fits: (value) => typeof value === "string" },
  number: { expected: "a number", fits: (value) => typeof value === "number" },
  limit: {
    expected: "a number",
    fits: (value) => typeof value === "number" || typeof value === "boolean",
  },
  count: { expected: "an integer of at least 0", fits: isCount },
  boolean: { expected: "`true` or `false`", fits: (value) => typeof value === "boolean" },
  values: { expected: "a list", fits: Array.isArray },
  "some values": { expected: "a list with at least one value", fits: isFilledList },
  anything: { expected: "anything", fits: () => true },
};

/** Says in words what a keyword of that kind takes: "a list of schemas". */
export function expectedBy(kind: KeywordKind): string {
  return valueKinds[kind].expected;
}

/** What the items or members of such a keyword's value are; `null` where they may be anything. */
export function innerKind(kind: KeywordKind): KeywordKind | null {
  return valueKinds[kind].inner ?? null;
}

/** Reads what a keyword of that kind is given, and adds it to what was read before. */
export function readKeywordValue(
  kind: KeywordKind,
  { pointer, value }: SessionPart,
  contents: KeywordContents,
): void {
  const { fits, inner, isSchema: isItself = false } = valueKinds[kind];
  if (!fits(value)) {
    contents.faults.push({ pointer, value, takes: kind });
  } else if (isItself && !Array.isArray(value)) {
    if (isObject(value)) contents.schemas.push({ pointer, value });
  } else if (inner !== undefined && (isObject(value) || Array.isArray(value))) {
    for (const [key, member = null] of Object.entries(value)) {
      const place = { pointer: childPointer(pointer, key), value: member };
      readKeywordValue(inner, place, contents);
    }
  }
}

function isSchema(value: JsonValue): boolean {
  return isObject(value) || typeof value === "boolean";
}

function isFilledList(value: JsonValue): boolean {
  return Array.isArray(value) && value.length > 0;
}

function isCount(value: JsonValue): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
