import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";
import { kindOf, type JsonKind, type SchemaNode } from "./schema-node.ts";

/** Reads a schema beside the values that it governs: which branch of a union holds, and where. */
export interface SchemaView {
  /** What a whole value is called: "session". */
  readonly subject: string;
  /** Who asks for the keys that must be there: "the API". */
  readonly demandedBy: string;
  readonly root: SchemaNode;
  /**
   * The branches that `value` may be meant as: of its kind, and of its `type` or with the key that
   * tells them apart, where it has one.
   */
  branchesFor(node: SchemaNode, value: JsonValue | undefined): readonly SchemaNode[];
  /** All branches of a node: unions and references are opened, a plain node is its only branch. */
  branchesOf(node: SchemaNode): readonly SchemaNode[];
  /** All nodes that speak of a node's place: itself, what it refers to, unions and their branches. */
  layersOf(node: SchemaNode): SchemaNode[];
  /** The nodes that govern the place at `path`; none where the schema leaves the place free. */
  nodesAt(root: JsonValue | undefined, path: readonly string[]): SchemaNode[];
}

/** Makes the view of a schema, which resolves `#/definitions/…` references. */
export function createSchemaView(
  root: SchemaNode,
  { subject, demandedBy }: Pick<SchemaView, "subject" | "demandedBy">,
): SchemaView {
  const resolve = (node: SchemaNode): SchemaNode => {
    if (node.$ref === undefined) return node;
    const name = node.$ref.slice(node.$ref.lastIndexOf("/") + 1);
    return resolve(root.definitions?.[name] ?? {});
  };
  // A long list asks for the branches of one node again and again.
  const opened = new Map<SchemaNode, readonly SchemaNode[]>();
  const branchesOf = (node: SchemaNode): readonly SchemaNode[] => {
    const known = opened.get(node);
    if (known !== undefined) return known;
    const target = resolve(node);
    const union = target.oneOf ?? target.anyOf;
    const branches = union === undefined ? [target] : union.flatMap(branchesOf);
    opened.set(node, branches);
    return branches;
  };
  const layersOf = (node: SchemaNode): SchemaNode[] => {
    const target = resolve(node);
    const layers = target === node ? [node] : [node, target];
    return [...layers, ...(target.oneOf ?? target.anyOf ?? []).flatMap(layersOf)];
  };
  const branchesFor = (node: SchemaNode, value: JsonValue | undefined): readonly SchemaNode[] => {
    const kind = kindOf(value);
    const branches = branchesOf(node);
    const [only] = branches;
    // Most nodes are no unions, and then there is nothing to choose.
    if (branches.length === 1 && only !== undefined) return takesKind(only, kind) ? branches : [];
    return narrowBranches(
      branches.filter((branch) => takesKind(branch, kind)),
      value,
    );
  };
  return {
    subject,
    demandedBy,
    root,
    branchesOf,
    branchesFor,
    layersOf,
    nodesAt(rootValue, path) {
      let nodes = [root];
      let value = rootValue;
      for (const segment of path) {
        nodes = nodes
          .flatMap((node) => branchesFor(node, value))
          .flatMap((branch) => memberNode(branch, segment));
        value = Array.isArray(value)
          ? value[Number(segment)]
          : isObject(value)
            ? value[segment]
            : undefined;
      }
      return nodes;
    },
  };
}

/** Whether a node without unions takes values of a kind. */
export function takesKind(node: SchemaNode, kind: JsonKind): boolean {
  const types = typesOf(node);
  return (
    types.length === 0 || types.includes(kind) || (kind === "integer" && types.includes("number"))
  );
}

/** The types that a node names; those of its constants where it names none. */
export function typesOf(node: SchemaNode): readonly string[] {
  if (node.type !== undefined) return typeof node.type === "string" ? [node.type] : node.type;
  return constantsOf(node).map(kindOf);
}

/** The constants that a node is limited to; none when it takes more than constants. */
export function constantsOf(node: SchemaNode): readonly JsonValue[] {
  if (node.const !== undefined) return [node.const];
  return node.enum ?? [];
}

/** Whether a place takes texts that are not on a list. */
export function takesAnyText(view: SchemaView, nodes: readonly SchemaNode[]): boolean {
  return nodes
    .flatMap((node) => view.branchesOf(node))
    .some((branch) => typesOf(branch).includes("string") && constantsOf(branch).length === 0);
}

/** The value of `type` that picks an object branch of a union; `null` for other branches. */
export function tagOf(branch: SchemaNode): string | null {
  const tag = branch.properties?.["type"];
  const [constant, ...more] = tag === undefined ? [] : constantsOf(tag);
  return typeof constant === "string" && more.length === 0 ? constant : null;
}

function narrowBranches(branches: SchemaNode[], value: JsonValue | undefined): SchemaNode[] {
  if (!isObject(value)) return branches;
  const keyed = branches.find((branch) => hasOwnTellingKey(branch, value));
  if (keyed !== undefined) return [keyed];
  const tag = value["type"];
  if (tag === undefined) return branches;
  const tagged = branches.filter((branch) => tagOf(branch) === tag);
  return tagged.length > 0 ? tagged : branches;
}

function hasOwnTellingKey({ "x-told-by": key }: SchemaNode, value: JsonObject): boolean {
  return key !== undefined && Object.hasOwn(value, key);
}

function memberNode(branch: SchemaNode, segment: string): SchemaNode[] {
  if (branch.items !== undefined) return [branch.items];
  const property = branch.properties;
  if (property !== undefined && Object.hasOwn(property, segment)) {
    const node = property[segment];
    return node === undefined ? [] : [node];
  }
  return isSchema(branch.additionalProperties) ? [branch.additionalProperties] : [];
}

function isSchema(node: boolean | SchemaNode | undefined): node is SchemaNode {
  return typeof node === "object";
}
