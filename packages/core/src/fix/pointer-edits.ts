import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  stringify,
  type Node,
  type Pair,
  type Scalar,
} from "yaml";
import { findPlace } from "../document/node-location.ts";
import type { SourceDocument } from "../document/source-document.ts";
import { nodeRange, type YamlTree } from "../document/yaml-tree.ts";
import type { Fix, TextEdit } from "../finding.ts";
import type { JsonValue } from "../json-value.ts";
import { parentPointer, parsePointer } from "../pointer.ts";
import type { PointerEdit, PointerFix } from "../report.ts";
import { pairRemoval } from "./pair-removal.ts";

/** Turns a fix into edits of the text; `null` when an edit's place is not in this document. */
export function textFix(document: SourceDocument, fix: PointerFix): Fix | null {
  const { tree, text } = document;
  if (tree === null) return null;
  const edits: TextEdit[] = [];
  for (const edit of fix.edits) {
    const textEdit = editAt(tree, text, edit);
    if (textEdit === null) return null;
    edits.push(textEdit);
  }
  edits.sort((a, b) => a.range.start - b.range.start);
  return { title: fix.title, kind: fix.kind, edits };
}

function editAt(tree: YamlTree, text: string, edit: PointerEdit): TextEdit | null {
  const place = findPlace(tree, edit.pointer);
  if (place.depth !== parsePointer(edit.pointer).length) return null;
  switch (edit.op) {
    case "rename":
      return place.pair === null ? null : renameKey(place.pair, edit.to);
    case "set":
      return place.node === null ? null : setValue(tree, place.node, edit.value);
    case "insert":
    case "move":
    case "unwrap":
    case "write":
      return null;
    case "quote":
      return place.node === null ? null : quoteScalar(text, place.node);
    case "remove": {
      const parent = findPlace(tree, parentPointer(edit.pointer)).node;
      return isMap(parent) && place.pair !== null ? pairRemoval(text, parent, place.pair) : null;
    }
  }
}

function renameKey({ key }: Pair, to: string): TextEdit | null {
  return isScalar(key) && isNode(key)
    ? { range: nodeRange(key), newText: inStyleOf(key, to) }
    : null;
}

function setValue(tree: YamlTree, node: Node, value: JsonValue): TextEdit | null {
  if (isCollection(node)) return null;
  return { range: nodeRange(node), newText: scalarText(tree, node, value) };
}

function scalarText(tree: YamlTree, node: Node, value: JsonValue): string {
  if (typeof value !== "string") return JSON.stringify(value);
  if (isScalar(node) && node.type !== "PLAIN") return inStyleOf(node, value);
  const isJson = isCollection(tree.contents) && tree.contents.flow === true;
  return isJson ? JSON.stringify(value) : plainText(value);
}

function quoteScalar(text: string, node: Node): TextEdit | null {
  if (!isScalar(node) || node.type !== "PLAIN") return null;
  const range = nodeRange(node);
  return { range, newText: JSON.stringify(text.slice(range.start, range.end)) };
}

/** Writes a text with the quotes that a scalar has. */
function inStyleOf(scalar: Scalar, text: string): string {
  if (scalar.type === "QUOTE_SINGLE") return `'${text.replaceAll("'", "''")}'`;
  return scalar.type === "QUOTE_DOUBLE" ? JSON.stringify(text) : plainText(text);
}

function plainText(text: string): string {
  // Commas and brackets end a plain scalar in a flow collection, where this may stand.
  if (/[,[\]{}\n]/.test(text)) return JSON.stringify(text);
  return stringify(text, { schema: "core", lineWidth: 0 }).trimEnd();
}
