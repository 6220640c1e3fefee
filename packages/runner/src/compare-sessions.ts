import {
  childPointer,
  findModel,
  isObject,
  isSameValue,
  modelPointer,
  type JsonObject,
  type JsonValue,
} from "@callsheet/core";

/** How a session that runs differs from the one that was asked for, at one place. */
export interface SessionDifference {
  /**
   * What was asked for is `dropped`, or `changed` into something else; what was not asked for is
   * `defaulted`; a model's alias is `resolved` to the snapshot that it stands for.
   */
  readonly kind: "dropped" | "changed" | "defaulted" | "resolved";
  /** RFC 6901 */
  readonly pointer: string;
  /** `undefined` for what was not asked for. */
  readonly asked: JsonValue | undefined;
  /** `undefined` for what was dropped. */
  readonly effective: JsonValue | undefined;
}

/** What the API adds to every session that it shows. */
const addedByAnswers = new Set(["id", "object", "expires_at", "client_secret"]);

/** Places whose values the API may keep to itself: credentials of MCP servers. */
const unshown = /^\/tools\/\d+\/(?:authorization|headers)(?:\/|$)/;

/** Compares the session that was asked for with the one that runs, in the order of the keys. */
export function compareSessions(asked: JsonObject, effective: JsonObject): SessionDifference[] {
  return compareObjects("", asked, effective).filter(
    ({ kind, pointer }) => !(kind === "defaulted" && addedByAnswers.has(pointer.slice(1))),
  );
}

function compareObjects(
  pointer: string,
  asked: JsonObject,
  effective: JsonObject,
): SessionDifference[] {
  const keys = new Set([...Object.keys(asked), ...Object.keys(effective)]);
  return [...keys].flatMap((key) =>
    compareValues(childPointer(pointer, key), memberOf(asked, key), memberOf(effective, key)),
  );
}

function memberOf(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function compareValues(
  pointer: string,
  asked: JsonValue | undefined,
  effective: JsonValue | undefined,
): SessionDifference[] {
  // A key that is absent and one that is null mean the same to the API.
  if (isSameValue(asked ?? null, effective ?? null) || unshown.test(pointer)) return [];
  if (isObject(asked) && isObject(effective)) return compareObjects(pointer, asked, effective);
  if (Array.isArray(asked) && Array.isArray(effective)) {
    return compareLists(pointer, asked, effective);
  }
  return [{ kind: kindOf(pointer, asked, effective), pointer, asked, effective }];
}

function kindOf(
  pointer: string,
  asked: JsonValue | undefined,
  effective: JsonValue | undefined,
): SessionDifference["kind"] {
  if (asked === undefined) return "defaulted";
  if (effective === undefined || effective === null) return "dropped";
  return pointer === modelPointer && isSnapshot(effective, asked) ? "resolved" : "changed";
}

function isSnapshot(id: JsonValue, alias: JsonValue): boolean {
  return typeof id === "string" && findModel(id)?.snapshotOf === alias;
}

function compareLists(
  pointer: string,
  asked: readonly JsonValue[],
  effective: readonly JsonValue[],
): SessionDifference[] {
  if (asked.length === effective.length) {
    return asked.flatMap((item, index) =>
      compareValues(childPointer(pointer, index), item, effective[index]),
    );
  }
  const dropped = asked.flatMap((item, index): SessionDifference[] =>
    effective.some((other) => isSameItem(item, other))
      ? []
      : [
          {
            kind: "dropped",
            pointer: childPointer(pointer, index),
            asked: item,
            effective: undefined,
          },
        ],
  );
  return dropped.length > 0
    ? dropped
    : [{ kind: "changed", pointer, asked: [...asked], effective: [...effective] }];
}

/** Whether two items of lists of other lengths are the same; tools are told apart by their names. */
function isSameItem(a: JsonValue, b: JsonValue): boolean {
  if (!isObject(a) || !isObject(b)) return isSameValue(a, b);
  return a["name"] === b["name"] && a["server_label"] === b["server_label"];
}
