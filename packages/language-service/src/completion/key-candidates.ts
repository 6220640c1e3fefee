import {
  constantsOf,
  isObject,
  mcpTargetKeys,
  typesOf,
  type JsonValue,
  type SchemaNode,
  type SchemaView,
} from "@callsheet/core";
import { candidate, type Candidate } from "./candidate.ts";
import { textOf } from "./insert-text.ts";
import { keysIn, membersAsEvidence } from "../place/evidence.ts";
import { branchesAt, type Request } from "./request.ts";
import { documentationOf, expectedWords } from "./schema-words.ts";
import { inlineText, scalarText } from "./written-draft.ts";
import { plainDraft } from "./draft.ts";
import { keyInsert, type Follow } from "./written-insert.ts";

/** The order of what is offered for a mapping. */
export const keyRanks = {
  itemStarter: 0,
  required: 1,
  starter: 2,
  oneOf: 3,
  other: 4,
  deprecated: 9,
};

/** A key that a mapping may have, by the branches of a union that know it. */
interface KnownKey {
  readonly name: string;
  readonly nodes: readonly SchemaNode[];
  readonly branches: readonly SchemaNode[];
}

/** The keys that the mapping at a place may still have. */
export function keyCandidates(request: Request, hasColon: boolean): Candidate[] {
  const { model, place } = request;
  const branches = fittingBranches(request);
  const taken = keysIn(place.members);
  const isTargeted = mcpTargetKeys.some((name) => taken.has(name));
  return knownKeys(branches)
    .filter(({ name }) => !taken.has(name) && !(isTargeted && mcpTargetKeys.includes(name)))
    .map((key) => {
      const { name, nodes } = key;
      const isTarget = mcpTargetKeys.includes(name);
      const follow = followOf(model.schema, nodes, request);
      return candidate({
        ...keyInsert(name, follow, request.layout, hasColon),
        label: name,
        kind: "key",
        detail: isTarget
          ? `one of ${mcpTargetKeys.join(", ")} is required`
          : expectedWords(model.schema, nodes),
        documentation: documentationOf(nodes),
        note: branchNote(key, branches),
        isDeprecated: nodes.every(({ deprecationMessage }) => deprecationMessage !== undefined),
        rank: rankOf(key),
      });
    });
}

/**
 * The branches that the mapping may be of: the one that its `type` names; else those that know the
 * most of its keys.
 */
export function fittingBranches({ model, nodes, place }: Request): SchemaNode[] {
  const evidence = membersAsEvidence(place.members);
  const all = nodes.flatMap((node) => model.schema.branchesFor(node, evidence));
  const branches = [...new Set(all)];
  const strangers = branches.map((branch) => unknownKeys(branch, evidence).length);
  const fewest = Math.min(...strangers);
  return branches.filter((_, index) => strangers[index] === fewest);
}

/** The keys of a mapping that a branch does not know. */
export function unknownKeys({ properties }: SchemaNode, value: JsonValue): string[] {
  if (!isObject(value)) return [];
  return Object.keys(value).filter(
    (key) => properties === undefined || !Object.hasOwn(properties, key),
  );
}

function knownKeys(branches: readonly SchemaNode[]): KnownKey[] {
  const names = new Set(branches.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return [...names].map((name) => {
    const knowing = branches.filter(({ properties }) => properties?.[name] !== undefined);
    const nodes = knowing.flatMap(({ properties }) => properties?.[name] ?? []);
    return { name, nodes, branches: knowing };
  });
}

function rankOf({ name, nodes, branches }: KnownKey): number {
  if (branches.some(({ required }) => required?.includes(name))) return keyRanks.required;
  if (mcpTargetKeys.includes(name)) return keyRanks.oneOf;
  const isDeprecated = nodes.every(({ deprecationMessage }) => deprecationMessage !== undefined);
  return isDeprecated ? keyRanks.deprecated : keyRanks.other;
}

/** The branches that a key belongs to, where others don't have it. */
function branchNote(key: KnownKey, branches: readonly SchemaNode[]): string | null {
  if (key.branches.length === branches.length) return null;
  const titles = key.branches.flatMap(({ title }) => title ?? []);
  return titles.length === 0 ? null : titles.join(", ");
}

/** What to write behind a key: the shape of its value, or the value where only one is possible. */
function followOf(view: SchemaView, nodes: readonly SchemaNode[], { layout }: Request): Follow {
  const branches = branchesAt(view, nodes);
  const constants = new Set(branches.flatMap(constantsOf));
  const isFixed = branches.every((branch) => constantsOf(branch).length > 0);
  const [only] = constants;
  if (isFixed && constants.size === 1 && only !== undefined) {
    return { kind: "value", text: inlineText(plainDraft(only), layout.style) };
  }
  if (branches.length > 1 && branches.every((branch) => branch.const !== undefined)) {
    const texts = [...constants].filter((constant) => typeof constant === "string");
    const choices = texts.map((text) => textOf(scalarText([text], layout.style)));
    return { kind: "choice", choices };
  }
  const fallback = nodes.map((node) => node.default).find((value) => typeof value === "number");
  if (fallback !== undefined) return { kind: "default", text: String(fallback) };
  return { kind: shapeOf(view, branches) };
}

/** The shape that a value of these branches has in any case, `null` left aside. */
function shapeOf(
  view: SchemaView,
  branches: readonly SchemaNode[],
): "mapping" | "mappings" | "list" | "text" | "open" {
  const [type, ...more] = new Set(branches.flatMap(typesOf).filter((one) => one !== "null"));
  if (more.length > 0) return "open";
  if (type === "object") return "mapping";
  if (type === "string") return "text";
  if (type !== "array") return "open";
  const items = branches.flatMap((branch) => branch.items ?? []);
  const types = branchesAt(view, items).flatMap(typesOf);
  return types.includes("object") ? "mappings" : "list";
}
