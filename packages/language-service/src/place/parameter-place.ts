import {
  formatPointer,
  innerKind,
  isReferenceFree,
  kindOfKeyword,
  type KeywordKind,
  type SyntaxMapping,
} from "@callsheet/core";
import { pathOf, type Place } from "./place.ts";

/** A place inside of the JSON Schema that a tool has for its parameters. */
export interface ParameterPlace {
  /** What can stand there: a schema's keywords, or what a keyword takes. */
  readonly takes: KeywordKind;
  /** What the value around takes; `null` for the outermost schema. */
  readonly around: KeywordKind | null;
  /** The keyword whose value it is, or is in. */
  readonly keyword: string | null;
  /** The mapping that holds that keyword. */
  readonly schema: SyntaxMapping | null;
  /** The outermost schema; `null` where it is the place's own mapping. */
  readonly root: SyntaxMapping | null;
}

/** Looks where in a tool's parameters a place is; `null` where it is in none. */
export function parameterPlaceOf({
  kind,
  steps,
}: Pick<Place, "kind" | "steps">): ParameterPlace | null {
  const path = [...pathOf(steps), ...(kind === "key" ? ["*"] : [])];
  // References are replaced everywhere but in the schemas of parameters.
  const start = path.findIndex((_, index) =>
    isReferenceFree(formatPointer(path.slice(0, index + 1))),
  );
  if (start < 0) return null;
  const first = steps[start]?.parent;
  let place: ParameterPlace = {
    takes: "schema",
    around: null,
    keyword: null,
    schema: null,
    root: first?.kind === "mapping" ? first : null,
  };
  for (const step of steps.slice(start)) {
    const { takes } = place;
    if (isSchemaKind(takes) && "member" in step) {
      const keyword = step.member.name;
      const inner = kindOfKeyword(keyword) ?? "anything";
      place = { ...place, takes: inner, around: takes, keyword, schema: step.parent };
    } else {
      place = {
        ...place,
        takes: takes === "type" ? "type" : (innerKind(takes) ?? "anything"),
        around: takes,
      };
    }
  }
  return place;
}

/** Whether a mapping in such a place is a schema itself. */
export function isSchemaKind(kind: KeywordKind): boolean {
  return kind === "schema" || kind === "schema or schemas" || kind === "schema or names";
}
