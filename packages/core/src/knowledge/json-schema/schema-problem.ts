import type { JsonObject, JsonValue } from "../../json-value.ts";
import type { SessionPart } from "../session-parts.ts";
import type { KeywordKind } from "./keywords.ts";

/** A schema and its place. */
export type SchemaPart = SessionPart<JsonObject>;

/** One thing that is wrong with a JSON Schema for a function's arguments, at one place. */
export type SchemaProblem =
  /** A schema for anything, where an object is needed. */
  | { readonly kind: "no-type"; readonly pointer: string }
  /** A schema for values of another type than `object`; `name` is that type. */
  | { readonly kind: "not-an-object"; readonly pointer: string; readonly name: string }
  /** A `$schema`. */
  | { readonly kind: "dialect"; readonly pointer: string }
  /** A key that is no keyword; `near` is the keyword that it was probably meant as. */
  | {
      readonly kind: "unknown-keyword";
      readonly pointer: string;
      readonly name: string;
      readonly near: string | null;
    }
  /** Properties that stand in a schema itself, and not under its `properties`. */
  | {
      readonly kind: "stray-properties";
      /** Of the first of them. */
      readonly pointer: string;
      readonly schema: SchemaPart;
      readonly names: readonly string[];
    }
  /** A value that is not what its place takes. */
  | {
      readonly kind: "value";
      readonly pointer: string;
      readonly value: JsonValue;
      readonly takes: KeywordKind;
    }
  | {
      readonly kind: "unknown-type";
      readonly pointer: string;
      readonly name: string;
      readonly near: string | null;
    }
  /** The value `null` where the type of that name is meant. */
  | { readonly kind: "null-type"; readonly pointer: string }
  /** A name in `required` that no `properties` have. */
  | {
      readonly kind: "undeclared-name";
      readonly pointer: string;
      readonly name: string;
      readonly near: string | null;
    }
  /** A `$ref` that leads to nothing in the schema; `near` leads to what has nearly that name. */
  | {
      readonly kind: "unreachable-reference";
      readonly pointer: string;
      readonly reference: string;
      readonly near: string | null;
    };
