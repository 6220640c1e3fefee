import { toolNameKeys, type SyntaxNode, type ToolType } from "@callsheet/core";
import { nodeAt } from "../cursor.ts";
import { followed } from "../names/named-thing.ts";
import { readTools, type WrittenTool } from "../names/tools.ts";
import type { SessionModel } from "../session-model.ts";
import { candidate, type Candidate } from "./candidate.ts";
import { plainDraft } from "./draft.ts";
import { membersAsEvidence } from "../place/evidence.ts";
import type { Place } from "../place/place.ts";
import type { Request } from "./request.ts";
import { valueInsert } from "./written-insert.ts";

/** The names that a document gives, at places that take them: those of tools, and of MCP's tools. */
export function namedValues({ model, path, place }: Request): string[] {
  const [first, second, ...rest] = path;
  if (first === "tools" && second !== undefined) {
    const tool = mappingAround(place);
    return mcpNamesPlace.test(rest.join("/")) ? mcpNames(tool) : [];
  }
  if (first !== "tool_choice" || rest.length > 0) return [];
  const { type, server_label: label } = membersAsEvidence(place.members);
  if (second === toolNameKeys.mcp) return namesOf(model, "mcp");
  if (second !== toolNameKeys.function) return [];
  if (type !== "mcp") return namesOf(model, "function");
  const server = toolsOf(model).find((tool) => tool.type === "mcp" && nameOf(tool) === label);
  return server === undefined ? [] : mcpNames(server.mapping);
}

/** For `tool_choice`, a choice that forces it for each tool of the document. */
export function forcedTools({ model, path, layout }: Request): Candidate[] {
  if (path.length !== 1 || path[0] !== "tool_choice") return [];
  return toolsOf(model).flatMap((tool) => {
    const { type, mapping } = tool;
    const name = nameOf(tool);
    if (type === null || name === null) return [];
    const written = valueInsert(plainDraft({ type, [toolNameKeys[type]]: name }), layout);
    if (written === null) return [];
    const { description } = membersAsEvidence(mapping.members);
    const detail = typeof description === "string" ? firstLine(description) : null;
    return candidate({
      ...written,
      label: `${forceWords[type]} ${name}`,
      kind: "tool",
      detail,
      rank: 5,
    });
  });
}

const forceWords: Readonly<Record<ToolType, string>> = {
  function: "force function",
  mcp: "force MCP server",
};

/** Where a tool names tools of its server, below the tool. */
const mcpNamesPlace =
  /^(?:allowed_tools(?:\/tool_names)?|require_approval\/(?:always|never)\/tool_names)\/0$/;

function toolsOf({ syntax }: SessionModel): WrittenTool[] {
  const tools = nodeAt(syntax, ["tools"]);
  return tools === null ? [] : readTools(tools);
}

function namesOf(model: SessionModel, type: ToolType): string[] {
  const names = toolsOf(model).flatMap((tool) => (tool.type === type ? (nameOf(tool) ?? []) : []));
  return [...new Set(names)];
}

function nameOf({ name }: WrittenTool): string | null {
  const node = followed(name);
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : null;
}

/** The tool that a place is in: the mapping below the list of tools. */
function mappingAround({ steps }: Place): SyntaxNode | null {
  const [, , inner] = steps;
  return inner?.parent ?? null;
}

/** The names of an MCP server's tools that its tool speaks of. */
function mcpNames(tool: SyntaxNode | null): string[] {
  const lists = [
    ["allowed_tools"],
    ["allowed_tools", "tool_names"],
    ["require_approval", "always", "tool_names"],
    ["require_approval", "never", "tool_names"],
  ].map((path) => followed(nodeAt(tool, path)));
  const names = lists.flatMap((list) => (list?.kind === "list" ? list.items : []));
  // What is being completed is in one of the lists too, as a sentinel.
  const texts = names.flatMap((node) => {
    const value = node?.kind === "scalar" ? node.value : null;
    return typeof value === "string" && !/\p{Co}/u.test(value) ? value : [];
  });
  return [...new Set(texts)];
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]?.trim() ?? "";
}
