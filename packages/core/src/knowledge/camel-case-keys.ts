import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { isSameValue } from "../same-value.ts";
import type { SchemaNode } from "../schema/schema-node.ts";
import { sessionView } from "../schema/session-schema.ts";
import { snakeCase } from "./snake-case.ts";

/** A key in the spelling of an SDK. */
export interface CamelCaseKey {
  readonly pointer: string;
  /** The API's key. */
  readonly name: string;
  /** What the API's key holds in the same mapping. */
  readonly rival: "none" | "same" | "other";
  /** Whether a key before it in the mapping is the same one in another spelling. */
  readonly isSecond: boolean;
}

/** Keys that an SDK doesn't only spell in another way. Source: `openai-agents-js`, its prompts. */
const otherNames: ReadonlyMap<string, string> = new Map([["promptId", "id"]]);

/**
 * The keys of a session that are the API's but for their spelling, at any level; not those in
 * mappings whose keys are free, such as a tool's `parameters`.
 */
export function camelCaseKeys(session: JsonObject): CamelCaseKey[] {
  const found: CamelCaseKey[] = [];
  if (!hasMixedCase(session)) return found;
  collect(session, [sessionView.root], "", found);
  return found;
}

/** Whether any key is in two cases: hardly a file has one, and asking is much faster than collecting. */
function hasMixedCase(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return value.some(hasMixedCase);
  if (!isObject(value)) return false;
  return Object.keys(value).some((key) => isMixed(key) || hasMixedCase(value[key]));
}

function isMixed(key: string): boolean {
  return /[A-Z]/.test(key) && /[a-z]/.test(key);
}

function collect(
  value: JsonValue | undefined,
  nodes: readonly SchemaNode[],
  pointer: string,
  found: CamelCaseKey[],
): void {
  if (nodes.length === 0 || typeof value !== "object") return;
  const branches = nodes.flatMap((node) => sessionView.branchesFor(node, value));
  if (Array.isArray(value)) {
    const items = branches.flatMap(({ items: node }) => node ?? []);
    if (items.length === 0) return;
    for (const [index, item] of value.entries()) {
      collect(item, items, childPointer(pointer, index), found);
    }
  } else if (isObject(value) && branches.some(({ properties }) => properties !== undefined)) {
    const renamed = new Set<string>();
    for (const key of Object.keys(value)) {
      const member = value[key];
      const name = apiKey(branches, key);
      if (name === key && typeof member !== "object") continue;
      const place = childPointer(pointer, key);
      if (name !== key) {
        const rival = rivalOf(value, name, member);
        const isSecond = rival === "none" && renamed.has(name);
        found.push({ pointer: place, name, rival, isSecond });
        renamed.add(name);
      }
      collect(member, nodesOf(branches, name), place, found);
    }
  }
}

/** The API's spelling of a key; the key itself where it is the API's, or none of its keys. */
function apiKey(branches: readonly SchemaNode[], key: string): string {
  if (!isMixed(key) || nodesOf(branches, key).length > 0) return key;
  const name = otherNames.get(key) ?? snakeCase(key);
  return nodesOf(branches, name).length > 0 ? name : key;
}

function nodesOf(branches: readonly SchemaNode[], key: string): SchemaNode[] {
  return branches.flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, key) ? (properties[key] ?? []) : [],
  );
}

function rivalOf(
  mapping: JsonObject,
  name: string,
  value: JsonValue | undefined,
): CamelCaseKey["rival"] {
  if (!Object.hasOwn(mapping, name)) return "none";
  return isSameValue(mapping[name], value) ? "same" : "other";
}
