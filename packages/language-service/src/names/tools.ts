import {
  parseReference,
  toolNameKeys,
  type SyntaxMapping,
  type SyntaxNode,
  type ToolType,
} from "@callsheet/core";
import { nodeAt } from "../cursor.ts";
import { followed } from "./named-thing.ts";

/** A tool as it is written. */
export interface WrittenTool {
  /** What stands in the list: the tool's mapping, or an alias of it. */
  readonly item: SyntaxNode;
  readonly mapping: SyntaxMapping;
  /** `null` where it is of no type that has names. */
  readonly type: ToolType | null;
  /** The node behind the key that names tools of the type. */
  readonly name: SyntaxNode | null;
}

/** The mappings in a list of tools; what is no list is read as a tool itself. */
export function readTools(node: SyntaxNode | null): WrittenTool[] {
  const list = followed(node);
  const items = list?.kind === "list" ? list.items : [node];
  return items.flatMap((item) => readTool(item) ?? []);
}

/** Reads a mapping that is, or like `tool_choice` names, a tool; `null` for other nodes. */
export function readTool(item: SyntaxNode | null): WrittenTool | null {
  const mapping = followed(item);
  if (item === null || mapping?.kind !== "mapping") return null;
  const type = typeOf(mapping);
  const name = type === null ? null : nodeAt(mapping, [toolNameKeys[type]]);
  return { item, mapping, type, name };
}

const types: readonly ToolType[] = ["mcp", "function"];

/** The type that a tool says or, where it says none or leaves it to a reference, its keys tell. */
function typeOf(mapping: SyntaxMapping): ToolType | null {
  const said = followed(nodeAt(mapping, ["type"]));
  if (said?.kind === "scalar" && typeof said.value === "string" && !parseReference(said.value)) {
    return types.find((type) => type === said.value) ?? null;
  }
  return types.find((type) => nodeAt(mapping, [toolNameKeys[type]]) !== null) ?? null;
}
