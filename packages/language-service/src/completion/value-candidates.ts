import { typesOf, type SchemaNode } from "@callsheet/core";
import { candidate, type Candidate } from "./candidate.ts";
import { forcedTools } from "./named-values.ts";
import { plainDraft, snippetDraft, type Draft } from "./draft.ts";
import { keyCandidates } from "./key-candidates.ts";
import { lineBreak } from "./written-draft.ts";
import { offeredValues, type OfferedValue } from "./offered-values.ts";
import { branchesAt, type Request } from "./request.ts";
import { branchStarters, snippetsFor, valueStarters } from "./starters.ts";
import { valueInsert } from "./written-insert.ts";

/** The values that the schema and the catalog know for a place. */
export function valueCandidates(request: Request): Candidate[] {
  const { place } = request;
  const hasSnippets = snippetsFor(request).length > 0;
  const scalars = offeredValues(request).filter(
    ({ value }) => value !== null || !(place.isOwnLine || hasSnippets),
  );
  const written = scalars.flatMap((value) =>
    valueCandidate(value, plainDraft(value.value), request),
  );
  // On a line of its own a mapping is written as its keys, which are offered too.
  if (place.isOwnLine) return written;
  const forced = forcedTools(request);
  return [
    ...written,
    ...valueStarters(request),
    ...(forced.length > 0 ? forced : hasSnippets ? [] : branchStarters(request)),
    ...listCandidates(request),
    ...keysBelow(request),
  ];
}

function valueCandidate(offered: OfferedValue, draft: Draft, request: Request): Candidate[] {
  const written = valueInsert(draft, request.layout);
  if (written === null) return [];
  const { value, ...words } = offered;
  const kind = typeof value === "string" ? "constant" : "value";
  return [candidate({ ...words, ...written, label: String(value), kind })];
}

/** Lists of one item, where a list can stand. */
function listCandidates(request: Request): Candidate[] {
  const { model, path, place, nodes, layout } = request;
  const items = branchesAt(model.schema, nodes).flatMap((branch) => branch.items ?? []);
  if (items.length === 0 || layout.quote !== null) return [];
  const inner = { ...request, nodes: items, path: [...path, "0"], place: { ...place, items: [] } };
  const scalars = offeredValues(inner).flatMap((offered) =>
    valueCandidate(offered, { kind: "list", items: [plainDraft(offered.value)] }, request),
  );
  const starters = snippetsFor(inner).flatMap(({ label, description = null, body }) => {
    const written = valueInsert({ kind: "list", items: [snippetDraft(body)] }, layout);
    if (written === null) return [];
    return candidate({ ...written, label, kind: "snippet", detail: description });
  });
  return [...scalars, ...starters];
}

/** The keys of a mapping that is to be the value of a key, each on a line below it. */
function keysBelow(request: Request): Candidate[] {
  const { layout, place, nodes, model } = request;
  const isBehindKey = place.items === null && place.steps.length > 0;
  if (!isBehindKey || layout.style !== "block" || !layout.mayBreak) return [];
  const branches = branchesAt(model.schema, nodes).filter(isFilled);
  if (!branches.every(isMapping)) return [];
  const column = layout.column + layout.step;
  const below = { ...layout, column, lead: lineBreak(column) };
  const inner: Request = {
    ...request,
    layout: below,
    place: { ...place, kind: "key", members: [] },
  };
  return snippetsFor(request).length > 0 ? [] : keyCandidates(inner, false);
}

function isMapping(branch: SchemaNode): boolean {
  return typesOf(branch).includes("object");
}

/** Whether a branch takes anything but `null`. */
function isFilled(branch: SchemaNode): boolean {
  return typesOf(branch).some((type) => type !== "null");
}
