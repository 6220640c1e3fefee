import { isObject, valueAt, type JsonValue } from "../json-value.ts";
import { childPointer, parsePointer } from "../pointer.ts";
import { placeOf, type Report } from "../report.ts";
import type { SchemaNode } from "./schema-node.ts";
import { tagOf, type SchemaView } from "./schema-view.ts";
import {
  invalidValue,
  missingKey,
  missingTellingKey,
  outOfRange,
  unknownKey,
  unknownTag,
  wrongType,
  type Violation,
} from "./violations.ts";

/** One error as the generated validators give it. */
export interface SchemaError {
  readonly keyword: string;
  /** RFC 6901 pointer of the value that breaks the rule. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What a value is checked against, and how its places are spoken of. */
export interface ShapeSubject {
  readonly view: SchemaView;
  /** The errors of a value; none when it is valid. */
  validate(value: unknown): readonly SchemaError[];
  /** Whether the value at a pointer is still to be replaced, so that nothing can be said of it. */
  isOpen(pointer: string): boolean;
  /** A name to speak of the value by instead of quoting it; `null` when it may be quoted. */
  aliasOf(pointer: string): string | null;
}

/**
 * Checks a value's shape and reports one mistake once: of several errors at one place the most
 * telling is kept, and a missing key that an unknown one was meant for is not told apart.
 */
export function checkShape(subject: ShapeSubject, root: JsonValue): Report[] {
  const { tagged, missing } = assumeTag(subject.view, root);
  const errors = subject.validate(tagged).filter((error) => !isOpenError(subject, error));
  const violations = errors.flatMap((error) => violationOf(subject, tagged, error));
  return mostTelling([...missing, ...violations]).map(({ report }) => report);
}

/** A mapping without the `type` that picks its branch is checked as the first branch. */
function assumeTag(view: SchemaView, root: JsonValue): { tagged: JsonValue; missing: Violation[] } {
  if (!isObject(root) || Object.hasOwn(root, "type")) return { tagged: root, missing: [] };
  const branches = view.branchesOf(view.root);
  const tag = branches.map(tagOf).find((constant) => constant !== null);
  if (tag === undefined) return { tagged: root, missing: [] };
  return { tagged: { ...root, type: tag }, missing: [missingKey(view, branches, "", "type")] };
}

function isOpenError(subject: ShapeSubject, error: SchemaError): boolean {
  if (subject.isOpen(error.instancePath)) return true;
  const isTag = error.keyword === "discriminator";
  return isTag && subject.isOpen(childPointer(error.instancePath, "type"));
}

function violationOf(subject: ShapeSubject, root: JsonValue, error: SchemaError): Violation[] {
  const { instancePath: pointer, params } = error;
  const path = parsePointer(pointer);
  const value = valueAt(root, path);
  const nodes = subject.view.nodesAt(root, path);
  const place = {
    view: subject.view,
    root,
    nodes,
    pointer,
    value,
    alias: subject.aliasOf(pointer),
  };
  switch (error.keyword) {
    case "additionalProperties":
      return [unknownKey(place, String(params["additionalProperty"]))];
    case "required":
      return [
        missingKey(
          subject.view,
          openBranches(subject.view, nodes, value),
          pointer,
          String(params["missingProperty"]),
        ),
      ];
    case "discriminator":
      return [unknownTag({ ...place, alias: subject.aliasOf(childPointer(pointer, "type")) })];
    case "not":
      return [missingTellingKey(place)];
    case "type":
      return [wrongType(place)];
    case "enum":
    case "const":
    case "pattern":
      return [invalidValue(place)];
    case "if":
      // Only says that a `then` failed, which has an error of its own.
      return [];
    default:
      return [outOfRange(place, error.keyword)];
  }
}

function openBranches(
  view: SchemaView,
  nodes: readonly SchemaNode[],
  value: JsonValue | undefined,
): SchemaNode[] {
  return nodes.flatMap((node) => view.branchesFor(node, value));
}

const tellingOrder = ["wrong-type", "out-of-range", "invalid-value", "missing-key", "unknown-key"];

function mostTelling(violations: readonly Violation[]): Violation[] {
  const explained = new Set(violations.flatMap(({ explains }) => explains));
  const best = new Map<string, Violation>();
  for (const violation of violations) {
    const { report } = violation;
    const place = placeOf(report);
    if (report.rule === "missing-key" && explained.has(place)) continue;
    const rival = best.get(place);
    const order = tellingOrder.indexOf(report.rule);
    if (rival === undefined || order < tellingOrder.indexOf(rival.report.rule)) {
      best.set(place, violation);
    }
  }
  return [...best.values()];
}
