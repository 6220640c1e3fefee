import { kindOf, takesKind, type JsonKind, type SyntaxNode } from "@callsheet/core";
import { visitNodes } from "../visit-nodes.ts";
import { candidate, type Candidate } from "./candidate.ts";
import { valueRanks } from "./offered-values.ts";
import type { Probe } from "./probe.ts";
import { branchesAt, type Request } from "./request.ts";
import { valueInsert } from "./written-insert.ts";

/** Aliases of what is anchored before a place, as far as its kind of value can stand there. */
export function aliasCandidates(request: Request, probe: Probe): Candidate[] {
  const { model, nodes, typed, isEmpty, layout } = request;
  if (!model.text.includes("&") || layout.style === "json") return [];
  if (!isEmpty && !typed.startsWith("*")) return [];
  const branches = branchesAt(model.schema, nodes);
  return anchoredBefore(probe).flatMap(({ name, node }) => {
    const isFree = branches.length === 0 && typed !== "";
    if (!isFree && !branches.some((branch) => takesKind(branch, kindOfNode(node)))) return [];
    // An alias is no text, so that it is written without quotes.
    const written = valueInsert({ kind: "blank", text: [`*${name}`] }, layout);
    if (written === null) return [];
    const label = `*${name}`;
    return candidate({ ...written, label, kind: "alias", rank: valueRanks.alias });
  });
}

interface Anchored {
  readonly name: string;
  readonly node: SyntaxNode;
}

/** What is anchored, by its name: a later anchor takes the place of an earlier one. */
function anchoredBefore({ root, at }: Probe): Anchored[] {
  const anchored = new Map<string, Anchored>();
  visitNodes(root, (node) => {
    if (node.anchor === null || node.range.end > at) return;
    anchored.set(node.anchor.name, { name: node.anchor.name, node });
  });
  return [...anchored.values()];
}

function kindOfNode(node: SyntaxNode): JsonKind {
  if (node.kind === "mapping") return "object";
  if (node.kind === "list") return "array";
  return node.kind === "scalar" ? kindOf(node.value) : "null";
}
