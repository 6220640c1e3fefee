import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Alias,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { builtInFinding, type BuiltInRule } from "../built-in-rules.ts";
import type { Finding, Fix } from "../finding.ts";
import { defineKey, type JsonObject, type JsonValue } from "../json-value.ts";
import { childPointer, formatPointer, type PathSegment } from "../pointer.ts";
import { createLineIndex, type LineIndex } from "../text-range.ts";
import { aliasedValueLimit, depthLimit } from "./limits.ts";
import { aliasTarget, keyText, nodeRange, type YamlTree } from "./yaml-tree.ts";

/** What a tree says, as plain JSON values. */
export interface PlainValue {
  readonly value: JsonValue;
  /** Repeated keys, what JSON can't carry, and aliases that stand for too much. */
  readonly findings: readonly Finding[];
  /** The scalars in plain or quoted style that begin with `$`, by pointer. */
  readonly dollarScalars: ReadonlyMap<string, string>;
}

/** The values of the outermost members and of the items of their lists are kept. */
const deepestKept = 2;

const valuesOfNodes = new WeakMap<Node, JsonValue>();

/** Lets a node have the value of another one, of which it is a copy at another place. */
export function shareValue(node: Node, copy: Node): void {
  const value = valuesOfNodes.get(node);
  if (value !== undefined) valuesOfNodes.set(copy, value);
}

/** Reads a tree as the JSON value that it stands for; aliases are replaced by what they name. */
export function plainValue(tree: YamlTree, text: string): PlainValue {
  const reader = new PlainValueReader(tree, text);
  const value = reader.read(tree.contents);
  return { value, findings: reader.findings, dollarScalars: reader.dollarScalars };
}

interface OpenAlias {
  readonly alias: Alias;
  readonly pointer: string;
  readonly target: Node;
}

/**
 * Lives for one reading: it knows where it is, counts what aliases stand for and stops when that is
 * too much.
 */
class PlainValueReader {
  readonly findings: Finding[] = [];
  readonly dollarScalars = new Map<string, string>();
  readonly #tree: YamlTree;
  readonly #text: string;
  /** Leads to the node that is being read. */
  readonly #path: PathSegment[] = [];
  readonly #openAliases: OpenAlias[] = [];
  #lines: LineIndex | null = null;
  #aliases = 0;
  #aliasedValues = 0;
  #stopped = false;

  constructor(tree: YamlTree, text: string) {
    this.#tree = tree;
    this.#text = text;
  }

  read(node: unknown): JsonValue {
    if (this.#openAliases.length > 0) this.#countAliased();
    if (this.#stopped) return null;
    if (isScalar(node)) return this.#readScalar(node);
    if (isAlias(node)) return this.#readAlias(node);
    return isCollection(node) ? this.#readCollection(node) : null;
  }

  /** Large values that a copy of their node may ask for again are kept, if the value is all there is to say. */
  #readCollection(node: YAMLMap | YAMLSeq): JsonValue {
    if (this.#path.length > deepestKept) return this.#readAnew(node);
    const known = valuesOfNodes.get(node);
    if (known !== undefined) return known;
    const before = this.#incidents();
    const value = this.#readAnew(node);
    if (this.#incidents() === before) valuesOfNodes.set(node, value);
    return value;
  }

  #readAnew(node: YAMLMap | YAMLSeq): JsonValue {
    if (isMap(node)) return this.#readMap(node);
    return node.items.map((item, index) => this.#readMember(index, item));
  }

  #incidents(): number {
    return this.findings.length + this.dollarScalars.size + this.#aliases;
  }

  #readMember(segment: PathSegment, node: unknown): JsonValue {
    this.#path.push(segment);
    const value = this.read(node);
    this.#path.pop();
    return value;
  }

  #readMap(map: YAMLMap): JsonObject {
    const object: JsonObject = {};
    let firstKeys: ReadonlyMap<string, unknown> | null = null;
    for (const pair of map.items) {
      const key = keyText(pair.key, this.#tree);
      if (Object.hasOwn(object, key)) {
        firstKeys ??= this.#firstKeys(map);
        this.#reportDuplicate(firstKeys.get(key), pair.key, key);
      }
      defineKey(object, key, this.#readMember(key, pair.value));
    }
    return object;
  }

  #readScalar(scalar: Scalar): JsonValue {
    const { value } = scalar;
    if (typeof value === "string") {
      const isBlock = scalar.type === "BLOCK_LITERAL" || scalar.type === "BLOCK_FOLDED";
      if (value.startsWith("$") && !isBlock) this.dollarScalars.set(this.#pointer(), value);
      return value;
    }
    if (typeof value === "number" && !Number.isFinite(value)) this.#reportNotJson(scalar);
    return typeof value === "number" || typeof value === "boolean" ? value : null;
  }

  #readAlias(alias: Alias): JsonValue {
    this.#aliases++;
    const target = aliasTarget(this.#tree, alias);
    const pointer = this.#pointer();
    if (target === undefined) {
      this.#report("yaml-syntax", alias, pointer, unknownAlias(alias));
      return null;
    }
    if (this.#openAliases.some((open) => open.target === target)) {
      this.#stop({ alias, pointer, target }, "stands inside the value that it names");
      return null;
    }
    this.#openAliases.push({ alias, pointer, target });
    const value = this.read(target);
    this.#openAliases.pop();
    return value;
  }

  #pointer(): string {
    return formatPointer(this.#path);
  }

  #countAliased(): void {
    this.#aliasedValues++;
    const outermost = this.#openAliases[0];
    if (outermost === undefined) return;
    if (this.#aliasedValues > aliasedValueLimit) {
      const limit = aliasedValueLimit.toLocaleString("en-US");
      this.#stop(outermost, `and those before it stand for more than ${limit} values`);
    } else if (this.#path.length > depthLimit) {
      this.#stop(outermost, `leads more than ${depthLimit} levels deep`);
    }
  }

  #stop({ alias, pointer }: OpenAlias, what: string): void {
    if (this.#stopped) return;
    this.#stopped = true;
    const message = `The alias \`*${alias.source}\` ${what}. Write the value out instead.`;
    this.#report("resource-limit", alias, pointer, message);
  }

  /** The first of each of a mapping's keys, by its text. */
  #firstKeys(map: YAMLMap): ReadonlyMap<string, unknown> {
    // Of several entries of one key, the last one that is given to a map stays.
    return new Map(map.items.map(({ key }) => [keyText(key, this.#tree), key] as const).reverse());
  }

  #reportDuplicate(first: unknown, repeated: unknown, key: string): void {
    // A value that aliases repeat was reported where it is written.
    if (this.#openAliases.length > 0 || !isNode(first) || !isNode(repeated)) return;
    this.#lines ??= createLineIndex(this.#text);
    const { line } = this.#lines.positionAt(nodeRange(first).start);
    const pointer = childPointer(this.#pointer(), key);
    const message = `\`${key}\` stands here a second time; the first is on line ${line}. Keep one of them.`;
    this.#report("duplicate-key", repeated, pointer, message);
  }

  #reportNotJson(scalar: Scalar): void {
    const written = scalar.source ?? String(scalar.value);
    const isWord = scalar.value === Infinity && this.#path.at(-1) === unboundedKey;
    const remedy = isWord
      ? `\`${unboundedKey}\` takes the word \`inf\` instead, without the dot.`
      : "Write a finite number or a string.";
    const message = `\`${written}\` is a number that JSON cannot carry. ${remedy}`;
    const edits = [{ range: nodeRange(scalar), newText: "inf" }];
    const fixes: Fix[] = isWord ? [{ title: "Change to `inf`", kind: "safe", edits }] : [];
    this.#report("json-value", scalar, this.#pointer(), message, fixes);
  }

  #report(
    rule: BuiltInRule,
    node: Node,
    pointer: string,
    message: string,
    fixes: readonly Fix[] = [],
  ): void {
    this.findings.push(builtInFinding({ rule, message, pointer, range: nodeRange(node), fixes }));
  }
}

/** The one key whose value may be infinite, which the API writes as a word. */
const unboundedKey = "max_output_tokens";

function unknownAlias({ source }: Alias): string {
  return `\`*${source}\` names no anchor of this file. Define it, or quote the text.`;
}
