import type { YamlScalar } from "../document/yaml-scalar.ts";
import { isObject, valueAt, type JsonObject, type JsonValue } from "../json-value.ts";
import { childPointer, parentPointer, parsePointer } from "../pointer.ts";
import { refusal, type PointerFix } from "../report.ts";
import { defineRule } from "./rule.ts";

/** Mappings whose keys the API does not check. */
const openMapping = /\/(?:parameters|metadata|variables|headers)\//;

export const mergeKey = defineRule({
  id: "merge-key",
  severity: "error",
  description: "Disallow the merge key `<<`, which YAML 1.2 does not have",
  messages: {
    mergeKey:
      "`<<` merges nothing in YAML 1.2: the API would get a key of that name. Write the keys out that it was to merge.",
  },
  check({ session, written, report }) {
    const mergeKeys = written.like(/<</g).filter(isMergeKey);
    if (mergeKeys.length === 0) return;
    // A value that came from a reference must not be written into the file.
    const isLiteral = written.like(/\$\{/g).length === 0;
    for (const { pointer } of mergeKeys) {
      const mapping = parentPointer(pointer);
      const merged = mergedMembers(valueAt(session, parsePointer(pointer)));
      const server = openMapping.test(pointer)
        ? {}
        : { server: refusal("unknown_parameter", pointer) };
      const own = valueAt(session, parsePointer(mapping));
      const fixes = isLiteral && isObject(own) ? [writeOut(pointer, own, merged)] : [];
      report({ pointer, part: "key", explains: mapping, fixes, ...server }, "mergeKey");
    }
  },
});

function isMergeKey({ part, style, source }: YamlScalar): boolean {
  return part === "key" && style === "plain" && source === "<<";
}

/** What YAML 1.1 would merge: a mapping, or several, of which the first that has a key counts. */
function mergedMembers(value: JsonValue | undefined): JsonObject {
  const mappings = (Array.isArray(value) ? value : [value]).filter(isObject);
  return mappings.reduceRight<JsonObject>((merged, mapping) => ({ ...merged, ...mapping }), {});
}

/** Adds the keys that the mapping does not set itself. */
function writeOut(pointer: string, own: JsonObject, merged: JsonObject): PointerFix {
  const mapping = parentPointer(pointer);
  const added = Object.entries(merged).flatMap(([key, value]) =>
    value === undefined || Object.hasOwn(own, key)
      ? []
      : [{ op: "insert", pointer: childPointer(mapping, key), value } as const],
  );
  return {
    title: "Write the merged keys out",
    kind: "suggestion",
    edits: [...added, { op: "remove", pointer }],
  };
}
