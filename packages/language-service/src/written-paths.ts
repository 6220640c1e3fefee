import { parsePointer, type TextRange } from "@callsheet/core";
import { scalarContent } from "./node-text.ts";
import { oncePerVersion } from "./per-version.ts";
import { pointerOf, visitNodes } from "./visit-nodes.ts";

/** The path of a file, where it is written. */
export interface WrittenPath {
  readonly path: string;
  /** Without quotes. */
  readonly range: TextRange;
}

/** The files that a script or a scenario names, in the order of its text. */
export const writtenPaths = oncePerVersion(({ text, syntax, session, schema, kind }) => {
  const found: WrittenPath[] = [];
  const { value } = session;
  if (kind === "session" || value === undefined) return found;
  visitNodes(syntax, (node, place, part) => {
    if (part === "key" || node.kind !== "scalar" || typeof node.value !== "string") return;
    const nodes = schema.nodesAt(value, parsePointer(pointerOf(place)));
    const isPath = nodes
      .flatMap((layer) => schema.branchesOf(layer))
      .some((branch) => branch["x-file"] !== undefined);
    const range = isPath ? scalarContent(text, node) : null;
    if (range !== null) found.push({ path: node.value, range });
  });
  return found;
});
