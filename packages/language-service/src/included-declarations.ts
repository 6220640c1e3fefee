import { readSource, syntaxOf } from "@callsheet/core";
import type { NamedThing } from "./names/named-thing.ts";
import { toolNames } from "./names/tool-names.ts";
import { readTools } from "./names/tools.ts";
import type { SessionModel } from "./session-model.ts";
import { createTextPositions } from "./text-positions.ts";
import type { DeclaredPlace } from "./to-lsp/location.ts";
import { writtenReferences } from "./written-references.ts";

/** Where the files that the document takes its tools from declare the tool of a name. */
export function includedDeclarations(model: SessionModel, thing: NamedThing): DeclaredPlace[] {
  if (thing.kind !== "function" && thing.kind !== "mcp") return [];
  const { uri: from, context } = model;
  return writtenReferences(model).flatMap(({ reference, pointer }) => {
    if (reference.kind !== "file" || !/^\/tools(?:\/\d+)?$/.test(pointer)) return [];
    const answer = context.readFile?.({ from, path: reference.path });
    return answer !== undefined && "text" in answer ? declarationsIn(answer, thing) : [];
  });
}

function declarationsIn(
  { uri, text }: { readonly uri: string; readonly text: string },
  { kind, name }: NamedThing,
): DeclaredPlace[] {
  const positions = createTextPositions(text);
  const tools = readTools(syntaxOf(readSource(text, { uri })));
  return toolNames(text, { tools, choice: null })
    .filter((tool) => tool.kind === kind && tool.name === name)
    .flatMap(({ declarations }) =>
      declarations.map(({ whole, range }) => ({
        uri,
        whole: positions.rangeOf(whole),
        name: positions.rangeOf(range),
      })),
    );
}
