import { typesOf, type SchemaNode, type SchemaSnippet } from "@callsheet/core";
import { candidate, type Candidate } from "./candidate.ts";
import { isDeep, plainDraft, snippetDraft, type Draft } from "./draft.ts";
import { emptyStop, textOf } from "./insert-text.ts";
import { keyRanks } from "./key-candidates.ts";
import { branchesAt, type Request } from "./request.ts";
import { valueRanks } from "./offered-values.ts";
import { memberLines } from "./written-draft.ts";
import { fileInsert, membersInsert, valueInsert, type WrittenInsert } from "./written-insert.ts";

/** The values that the schema begins an empty mapping with, as its members. */
export function memberStarters(request: Request): Candidate[] {
  const { place, layout } = request;
  if (place.members.length > 0) return [];
  const isItem = "index" in (place.steps.at(-1) ?? {});
  const rank = isItem ? keyRanks.itemStarter : keyRanks.starter;
  return snippetsFor(request).flatMap((snippet) => {
    const draft = snippetDraft(snippet.body);
    if (draft.kind !== "mapping") return [];
    return starter(snippet, draft, membersInsert(draft.members, layout), rank);
  });
}

/** The values that the schema begins a place with, in one piece. */
export function valueStarters(request: Request): Candidate[] {
  const { layout, place } = request;
  return snippetsFor(request).flatMap((snippet) => {
    const draft = snippetDraft(snippet.body);
    const isWhole = layout.style === "json" && place.steps.length === 0;
    return starter(
      snippet,
      draft,
      isWhole ? fileInsert(draft, layout) : valueInsert(draft, layout),
      valueRanks.starter,
    );
  });
}

/** A value for each branch that is a mapping, beside branches that are not. */
export function branchStarters({ model, nodes, layout }: Request): Candidate[] {
  const branches = branchesAt(model.schema, nodes);
  const isMixed = branches.some((branch) => typesOf(branch).includes("string"));
  // In lines, a mapping begins with one of its keys.
  if (!isMixed && layout.style === "block") return [];
  return branches.filter(isMapping).flatMap((branch) => {
    const { title, description } = branch;
    const draft = requiredMembers(branch);
    const written = title === undefined ? null : valueInsert(draft, layout);
    if (title === undefined || written === null) return [];
    const detail = description ?? null;
    return candidate({
      ...written,
      label: title,
      kind: "snippet",
      detail,
      rank: valueRanks.branch,
    });
  });
}

/** The snippets of a place, each once. */
export function snippetsFor({ model, nodes }: Pick<Request, "model" | "nodes">): SchemaSnippet[] {
  const layers = nodes.flatMap((node) => model.schema.layersOf(node));
  return [...new Set(layers.flatMap(({ defaultSnippets }) => defaultSnippets ?? []))];
}

function starter(
  { label, description }: SchemaSnippet,
  draft: Draft,
  written: WrittenInsert | null,
  rank: number,
): Candidate[] {
  if (written === null) return [];
  const documentation = preview(draft);
  const detail = description ?? null;
  return [candidate({ ...written, label, kind: "snippet", detail, documentation, rank })];
}

/** A mapping with the keys that it must have; what can have but one value has it. */
function requiredMembers({ required = [], properties = {} }: SchemaNode): Draft {
  let stop = 0;
  const members = required.map((name) => {
    const { const: constant, type } = properties[name] ?? {};
    if (constant !== undefined) return { key: [name], value: plainDraft(constant) };
    stop++;
    const kind: "text" | "blank" = type === "string" ? "text" : "blank";
    return { key: [name], value: { kind, text: [emptyStop(stop)] } };
  });
  // Without such keys the first one is written between the braces.
  if (members.length === 0) return { kind: "blank", text: ["{", emptyStop(1), "}"] };
  return { kind: "mapping", members };
}

function isMapping(branch: SchemaNode): boolean {
  return typesOf(branch).includes("object");
}

/** How a starter will look, as Markdown; `null` for what fits into its label. */
function preview(draft: Draft): string | null {
  if (draft.kind !== "mapping" || !isDeep(draft)) return null;
  const layout = { style: "block", step: 2, listStep: 2 } as const;
  const lines = memberLines(draft.members, layout, 0);
  return ["```yaml", textOf(lines), "```"].join("\n");
}
