import { parseReference, type SyntaxNode } from "@callsheet/core";
import { wholeNode } from "../node-text.ts";
import { readName, thingNamed, type NamedThing, type OpenThing } from "./named-thing.ts";
import type { WrittenTool } from "./tools.ts";

/** The names of functions and the labels of MCP servers, with the `choice` that forces one. */
export function toolNames(
  text: string,
  {
    tools,
    choice,
  }: { readonly tools: readonly WrittenTool[]; readonly choice: WrittenTool | null },
): NamedThing[] {
  const things = { function: new Map<string, OpenThing>(), mcp: new Map<string, OpenThing>() };
  const seen = new Set<SyntaxNode>();
  const readNamed = ({ type, name }: WrittenTool) => {
    const read = readName(text, name);
    // What a reference stands for is known only when the session is used.
    if (type === null || read === null || parseReference(read.name) !== null) return null;
    // Aliases repeat a tool, but not its text.
    if (seen.has(read.mention.node)) return null;
    seen.add(read.mention.node);
    return { thing: thingNamed(things[type], type, read.name), mention: read.mention };
  };
  for (const tool of tools) {
    const named = readNamed(tool);
    const whole = wholeNode(text, tool.mapping);
    named?.thing.declarations.push({ ...named.mention, whole });
  }
  const forced = choice === null ? null : readNamed(choice);
  forced?.thing.uses.push(forced.mention);
  return [...things.function.values(), ...things.mcp.values()];
}
