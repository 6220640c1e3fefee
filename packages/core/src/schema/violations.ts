import { builtInSeverity, type BuiltInRule } from "../built-in-rules.ts";
import { isObject, type JsonValue } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { refusal, type PointerFix, type Report } from "../report.ts";
import { asCode, describeExpected, describeLength, joinOr } from "./expectation.ts";
import { changeToNearest } from "../pointer-fixes.ts";
import { spellingFix } from "./spelling-fix.ts";
import { hintForKey, type KeyHint } from "./key-hint.ts";
import type { SchemaNode } from "./schema-node.ts";
import { constantsOf, tagOf, type SchemaView } from "./schema-view.ts";
import { describeValue, placeName, sentence } from "./value-words.ts";
import { nearestName } from "./edit-distance.ts";

/** A report on the shape, with what is needed to tell one mistake once. */
export interface Violation {
  readonly report: Report;
  /** The places of missing keys that this mistake accounts for. */
  readonly explains: readonly string[];
}

/** A place in a value that breaks the schema. */
export interface BrokenPlace {
  readonly view: SchemaView;
  readonly root: JsonValue;
  /** The nodes that govern the place. */
  readonly nodes: readonly SchemaNode[];
  readonly pointer: string;
  readonly value: JsonValue | undefined;
  /** How to speak of the value where it may not be quoted; `null` where it may. */
  readonly alias: string | null;
}

/** A key that the mapping at `place` does not have. */
export function unknownKey(place: BrokenPlace, key: string): Violation {
  const pointer = childPointer(place.pointer, key);
  const hint = hintForKey(place.view, place.root, place.pointer, key);
  const fixes: PointerFix[] = [];
  const explains: string[] = [place.pointer];
  if (hint.kind === "rename") {
    const edits = [{ op: "rename", pointer, to: hint.to }] as const;
    fixes.push({ title: `Rename to \`${hint.to}\``, kind: "suggestion", edits });
    explains.push(childPointer(place.pointer, hint.to));
  }
  const value = isObject(place.value) ? place.value[key] : undefined;
  if (hint.kind === "unwrap" && isObject(value)) {
    explains.push(...Object.keys(value).map((inner) => childPointer(place.pointer, inner)));
  }
  const message = `\`${key}\` is not a key of ${placeName(place.view.subject, place.pointer)}. ${hintWords(hint, key)}`;
  return violation("unknown-key", pointer, {
    message,
    part: "key",
    fixes,
    explains,
    code: "unknown_parameter",
  });
}

/** A key that the mapping at `pointer` must have; `branches` are what the mapping may be. */
export function missingKey(
  view: SchemaView,
  branches: readonly SchemaNode[],
  pointer: string,
  key: string,
): Violation {
  const constants = branches.flatMap((branch) => constantsOf(branch.properties?.[key] ?? {}));
  const example =
    constants.length === 0
      ? ""
      : ` ${joinOr(constants.map((value) => asCode(`${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`)))}`;
  const remedy = example === "" ? "Add it." : `Add${example}.`;
  const message = `${sentence(placeName(view.subject, pointer))} has no \`${key}\`, which ${view.demandedBy} demands. ${remedy}`;
  const place = childPointer(pointer, key);
  const { report } = violation("missing-key", pointer, { message, part: "key" });
  const server = refusal("missing_required_parameter", place);
  return { report: { ...report, place, server }, explains: [] };
}

/** A mapping with none of the keys that tell the branches of its place apart. */
export function missingTellingKey({ view, nodes, pointer, value }: BrokenPlace): Violation {
  const branches = nodes.flatMap((node) => view.branchesOf(node));
  const written = isObject(value) ? Object.keys(value) : [];
  const fitting = branches.filter(({ properties = {} }) =>
    written.every((key) => Object.hasOwn(properties, key)),
  );
  const keys = fitting.flatMap((branch) => branch["x-told-by"] ?? []).map(asCode);
  const message = `${sentence(placeName(view.subject, pointer))} does not say what it is. Add ${joinOr(keys)}.`;
  return violation("missing-key", pointer, { message, part: "key" });
}

/** A mapping whose `type` picks none of the branches, or is missing. */
export function unknownTag(place: BrokenPlace): Violation {
  const branches = place.nodes.flatMap((node) => place.view.branchesOf(node));
  const tag = isObject(place.value) ? place.value["type"] : undefined;
  if (tag === undefined) return missingKey(place.view, branches, place.pointer, "type");
  const pointer = childPointer(place.pointer, "type");
  const nodes = branches.flatMap((branch) =>
    tagOf(branch) === null ? [] : [branch.properties?.["type"] ?? {}],
  );
  return invalidValue({ ...place, nodes, pointer, value: tag });
}

/** A value of another kind than its place takes. */
export function wrongType(place: BrokenPlace): Violation {
  return wrongValue("wrong-type", "invalid_type", place);
}

/** A value of the right kind that is not one of those its place takes. */
export function invalidValue(place: BrokenPlace): Violation {
  return wrongValue("invalid-value", "invalid_value", place);
}

function wrongValue(rule: BuiltInRule, code: string, place: BrokenPlace): Violation {
  const { view, pointer } = place;
  const fix = spellingFix(place);
  const near = fix === null ? nearestConstant(place) : null;
  const fixes = fix === null ? changeToNearest(pointer, near) : [fix];
  const remedy = fix === null ? "" : ` ${fix.title}.`;
  const question = near === null ? "" : ` Did you mean \`${near}\`?`;
  const expected = describeExpected(view, place.nodes);
  const name = sentence(placeName(view.subject, pointer));
  const message = `${name} takes ${expected}, not ${valueWords(place)}.${remedy}${question}`;
  return violation(rule, pointer, { message, part: "value", fixes, code });
}

function nearestConstant({ view, nodes, value }: BrokenPlace): string | null {
  const constants = nodes.flatMap((node) => view.branchesOf(node)).flatMap(constantsOf);
  const names = constants.filter((constant) => typeof constant === "string");
  return typeof value === "string" ? nearestName(value, names) : null;
}

/** A number, a text or a list beyond its bounds; `keyword` is the schema's word for the bound. */
export function outOfRange(place: BrokenPlace, keyword: string): Violation {
  const { pointer, value } = place;
  const message = Array.isArray(value)
    ? `${sentence(placeName(place.view.subject, pointer))} takes ${lengthWords(place, value.length)}`
    : `${sentence(placeName(place.view.subject, pointer))} takes ${describeExpected(place.view, place.nodes)}, not ${valueWords(place)}.`;
  return violation("out-of-range", pointer, {
    message,
    part: "value",
    code: boundCode(keyword, value),
  });
}

function lengthWords({ nodes, view }: BrokenPlace, length: number): string {
  const list = nodes.flatMap((node) => view.branchesOf(node)).find(({ type }) => type === "array");
  return `${describeLength(list ?? {})}, not ${length}.`;
}

function boundCode(keyword: string, value: JsonValue | undefined): string | undefined {
  const kind = Number.isInteger(value) ? "integer" : "decimal";
  if (keyword === "minimum") return `${kind}_below_min_value`;
  if (keyword === "maximum") return `${kind}_above_max_value`;
  if (keyword === "maxLength") return "string_above_max_length";
  return keyword === "minItems" || keyword === "maxItems" ? "invalid_value" : undefined;
}

function valueWords({ pointer, value, alias }: BrokenPlace): string {
  return alias ?? describeValue(pointer, value);
}

function hintWords(hint: KeyHint, key: string): string {
  switch (hint.kind) {
    case "rename":
      return `Did you mean \`${hint.to}\`?`;
    case "other-key":
      return hint.branch === key
        ? `It can't stand beside \`${hint.beside}\`; keep one of the two.`
        : `It belongs beside \`${hint.branch}\`.`;
    case "other-type":
      return `It belongs to \`type: ${hint.type}\`.`;
    case "belongs-under":
      return `It belongs under ${joinOr(hint.places.map(asCode))}.`;
    case "unwrap":
      return `What \`${key}\` holds belongs one level up.`;
    case "none":
      return hint.unused.length === 0 || hint.unused.length > 6
        ? "Remove it."
        : `Remove it, or use ${joinOr(hint.unused.map(asCode))}.`;
  }
}

interface ViolationDetails {
  readonly message: string;
  readonly part: "key" | "value";
  readonly fixes?: readonly PointerFix[];
  readonly explains?: readonly string[];
  readonly code?: string | undefined;
}

function violation(rule: BuiltInRule, pointer: string, details: ViolationDetails): Violation {
  const { message, part, fixes = [], explains = [], code } = details;
  const server = code === undefined ? {} : { server: refusal(code, pointer) };
  return {
    report: {
      rule,
      severity: builtInSeverity(rule),
      message,
      pointer,
      part,
      fixes,
      ...server,
    },
    explains,
  };
}
