import { estimateTokens, parsePointer, quoteValue, tagOf, valueAt } from "@callsheet/core";
import { nodeAt } from "../cursor.ts";
import { paragraph, type MarkupBlock } from "../markup.ts";
import { readTool } from "../names/tools.ts";
import { resolvedSession } from "../resolved-session.ts";
import type { SessionModel } from "../session-model.ts";
import type { HoveredPlace } from "./hovered-place.ts";
import { tokenWords } from "./token-docs.ts";

/** What a tool is whose own name is hovered, and what it costs; nothing elsewhere. */
export function toolDocs(model: SessionModel, { cursor, around }: HoveredPlace): MarkupBlock[] {
  const { syntax, schema } = model;
  const [list, index] = parsePointer(cursor.pointer);
  if (list !== "tools" || index === undefined) return [];
  const tool = readTool(nodeAt(syntax, [list, index]));
  if (tool?.type == null || tool.name !== cursor.node || cursor.node.kind !== "scalar") return [];
  const branches = around.flatMap((node) => schema.branchesOf(node));
  const branch = branches.find((one) => tagOf(one) === tool.type);
  const value = valueAt(resolvedSession(model).value, [list, index]);
  const cost = value === undefined ? null : estimateTokens(JSON.stringify(value));
  const served = tool.type === "mcp" ? ", and those of the tools that the server lists" : "";
  return [
    paragraph(`${quoteValue(String(cursor.node.value))}: ${branch?.title ?? tool.type}`),
    ...(branch?.markdownDescription === undefined ? [] : [paragraph(branch.markdownDescription)]),
    ...(cost === null ? [] : [paragraph(`${tokenWords(cost)}${served}.`)]),
  ];
}
