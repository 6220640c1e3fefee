import { aliasCandidates } from "./alias-candidates.ts";
import type { Candidate } from "./candidate.ts";
import type { CursorPlace } from "./cursor-place.ts";
import { evidenceAround } from "../place/evidence.ts";
import { keyCandidates } from "./key-candidates.ts";
import { layoutFor } from "./layout.ts";
import { parameterKeys, parameterValues } from "./parameter-candidates.ts";
import { parameterPlaceOf } from "../place/parameter-place.ts";
import { pathCandidates } from "./path-candidates.ts";
import { pathOf, type Place } from "../place/place.ts";
import { referenceCandidates } from "./reference-candidates.ts";
import { branchesAt, type Request } from "./request.ts";
import { memberStarters } from "./starters.ts";
import { valueCandidates } from "./value-candidates.ts";

/** What can be put at one of the places of a cursor's slot, the best first. */
export function candidatesAt(cursor: CursorPlace, place: Place): Candidate[] {
  return unrankedAt(cursor, place).sort((a, b) => a.rank - b.rank);
}

function unrankedAt(cursor: CursorPlace, place: Place): Candidate[] {
  const request = requestFor(cursor, place);
  const { layout } = request;
  if (isFull(request)) return [];
  // Outside of brackets, JSON is yet to be begun.
  if (layout.style === "json" && !place.isFlow) {
    const isFile = place.kind === "value" && place.steps.length === 0;
    return isFile ? valueCandidates({ ...request, place: { ...place, isOwnLine: false } }) : [];
  }
  return place.kind === "key" ? keysAt(cursor, request) : valuesAt(cursor, request);
}

function keysAt({ slot }: CursorPlace, request: Request): Candidate[] {
  const { hasColon } = slot;
  const starters = hasColon ? [] : memberStarters(request);
  // A new item comes whole: its keys, seen without a dash, would look like those of the item above.
  if (starters.length > 0 && request.place.lead.endsWith("- ")) return starters;
  const parameters = parameterPlaceOf(request.place);
  const keys =
    parameters === null
      ? keyCandidates(request, hasColon)
      : parameterKeys(request, parameters, hasColon);
  return [...starters, ...keys];
}

function valuesAt({ probe }: CursorPlace, request: Request): Candidate[] {
  const { typed } = request;
  const aliases = aliasCandidates(request, probe);
  if (typed.startsWith("*")) return aliases;
  if (typed.startsWith("$")) return referenceCandidates(request, false);
  const parameters = parameterPlaceOf(request.place);
  const values =
    parameters === null ? valueCandidates(request) : parameterValues(request, parameters);
  return [
    ...values,
    ...pathCandidates(request),
    ...referenceCandidates(request, values.length > 0),
    ...aliases,
  ];
}

function requestFor(cursor: CursorPlace, place: Place): Request {
  const { model, slot, typed } = cursor;
  const path = pathOf(place.steps);
  const evidence = evidenceAround(place);
  return {
    model,
    place,
    path,
    evidence,
    layout: layoutFor(cursor, place),
    nodes: model.schema.nodesAt(evidence, path),
    typed,
    isEmpty: slot.range.start === slot.range.end,
  };
}

/** Whether the list around a place holds all the items that it may. */
function isFull({ model, place, path, evidence }: Request): boolean {
  const { items } = place;
  if (items === null) return false;
  const lists = model.schema.nodesAt(evidence, path.slice(0, -1));
  const most = branchesAt(model.schema, lists).flatMap(({ maxItems }) => maxItems ?? []);
  return most.length > 0 && items.length >= Math.max(...most);
}
