import { isObject, valueAt, type JsonValue } from "../json-value.ts";
import { parsePointer } from "../pointer.ts";
import { nearestName } from "./edit-distance.ts";
import type { SchemaNode } from "./schema-node.ts";
import { constantsOf, tagOf, type SchemaView } from "./schema-view.ts";

/** What an unknown key was probably meant as. */
export type KeyHint =
  | { readonly kind: "rename"; readonly to: string }
  /** The key belongs to another branch of the union, chosen by this `type`. */
  | { readonly kind: "other-type"; readonly type: string }
  /** The key is, or belongs beside, the key `branch` that tells another branch from this one. */
  | { readonly kind: "other-key"; readonly branch: string; readonly beside: string }
  /** The key exists elsewhere: paths of mappings, as `audio.output`. */
  | { readonly kind: "belongs-under"; readonly places: readonly string[] }
  /** The value holds keys that belong one level up. */
  | { readonly kind: "unwrap" }
  | { readonly kind: "none"; readonly unused: readonly string[] };

const mostPlacesTold = 2;

/** Looks for what the unknown `key` of the mapping at `pointer` was meant as. */
export function hintForKey(
  view: SchemaView,
  root: JsonValue,
  pointer: string,
  key: string,
): KeyHint {
  const path = parsePointer(pointer);
  const mapping = valueAt(root, path);
  const nodes = view.nodesAt(root, path);
  const governing = nodes.flatMap((node) => view.branchesFor(node, mapping));
  const known = keysOf(governing);
  const unused = known.filter((name) => !isObject(mapping) || !Object.hasOwn(mapping, name));

  const respelt = respelling(key, unused);
  if (respelt !== null) return { kind: "rename", to: respelt };
  const other = nodes.flatMap((node) => view.branchesOf(node)).find((node) => hasKey(node, key));
  const type = other === undefined ? null : tagOf(other);
  if (type !== null) return { kind: "other-type", type };
  const branch = other?.["x-told-by"];
  const [beside] = governing.flatMap((node) => node["x-told-by"] ?? []);
  if (branch !== undefined && beside !== undefined) return { kind: "other-key", branch, beside };
  const places = placesOf(view, root, key).filter((place) => isRelated(place, path));
  if (places.length > 0 && places.length <= mostPlacesTold)
    return { kind: "belongs-under", places };
  const value = isObject(mapping) ? mapping[key] : undefined;
  const near = nearestName(key, unused) ?? onlyMissing(view, governing, unused, value);
  if (near !== null) return { kind: "rename", to: near };
  if (isObject(value) && Object.keys(value).some((inner) => unused.includes(inner)))
    return { kind: "unwrap" };
  const telling = governing.flatMap((node) => node["x-told-by"] ?? []);
  return { kind: "none", unused: telling.length > 1 ? telling : unused };
}

/** The one key that is demanded and missing, when the unknown key's value could be its value. */
function onlyMissing(
  view: SchemaView,
  [branch, ...others]: readonly SchemaNode[],
  unused: readonly string[],
  value: JsonValue | undefined,
): string | null {
  if (branch === undefined || others.length > 0) return null;
  const [name, ...more] = (branch.required ?? []).filter((key) => unused.includes(key));
  const property = name === undefined ? undefined : branch.properties?.[name];
  if (name === undefined || property === undefined || more.length > 0) return null;
  return constantsOf(property).length === 0 && view.branchesFor(property, value).length > 0
    ? name
    : null;
}

function keysOf(branches: readonly SchemaNode[]): string[] {
  return [...new Set(branches.flatMap((branch) => Object.keys(branch.properties ?? {})))];
}

/** The key in another spelling: `maxOutputTokens` for `max_output_tokens`, or without a prefix. */
function respelling(key: string, names: readonly string[]): string | null {
  const plain = key.replaceAll(/[_\-\s]/g, "").toLowerCase();
  const same = names.find((name) => name.replaceAll("_", "") === plain);
  return same ?? names.find((name) => name.endsWith(`_${key}`)) ?? null;
}

function hasKey({ properties = {} }: SchemaNode, key: string): boolean {
  return Object.hasOwn(properties, key);
}

/** A key strays within the part of the session that it is in, or to its top. */
function isRelated(place: string, path: readonly string[]): boolean {
  const [part] = path;
  return part === undefined || place === part || place.startsWith(`${part}.`);
}

/** The places below the top of a schema at which there is a key. */
function placesOf(view: SchemaView, root: JsonValue, key: string): string[] {
  const branches = view.branchesFor(view.root, root);
  return [...new Set(branches.flatMap((branch) => placesByKey(view, branch).get(key) ?? []))];
}

type PlacesByKey = ReadonlyMap<string, readonly string[]>;

/** A schema is searched once for all keys: a run over many files asks for very many. */
const placesBelow = new WeakMap<SchemaNode, PlacesByKey>();

function placesByKey(view: SchemaView, top: SchemaNode): PlacesByKey {
  const known = placesBelow.get(top);
  if (known !== undefined) return known;
  const places = new Map<string, string[]>();
  const search = (node: SchemaNode, path: string, depth: number): void => {
    for (const branch of view.branchesOf(node)) {
      for (const [name, child] of Object.entries(branch.properties ?? {})) {
        if (depth > 0) addTo(places, name, path);
        if (depth < deepestSearch) search(child, path === "" ? name : `${path}.${name}`, depth + 1);
      }
      if (branch.items !== undefined && depth < deepestSearch)
        search(branch.items, `${path}[]`, depth + 1);
    }
  };
  search(top, "", 0);
  placesBelow.set(top, places);
  return places;
}

function addTo(places: Map<string, string[]>, key: string, place: string): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [place]);
  else known.push(place);
}

const deepestSearch = 4;
