import type { JsonObject, JsonValue, SyntaxMember, SyntaxNode } from "@callsheet/core";
import { followed } from "../names/named-thing.ts";
import type { Place } from "./place.ts";
import type { Step } from "./step.ts";

/**
 * The document around a place as far as it tells the branches of unions apart: what leads to the
 * place, with the scalars beside it. What is being completed is no evidence.
 */
export function evidenceAround({
  kind,
  steps,
  members,
}: Pick<Place, "kind" | "steps" | "members">): JsonValue {
  const inner: JsonValue = kind === "key" ? membersAsEvidence(members) : null;
  return steps.reduceRight<JsonValue>((value, step, index) => {
    if ("index" in step) return [value];
    const isOpen = kind === "value" && index === steps.length - 1;
    const beside = membersAsEvidence(step.parent.members.filter((one) => one !== step.member));
    return isOpen ? beside : { ...beside, [step.member.name]: value };
  }, inner);
}

/** The members of a mapping with the values of scalars; what else they hold is left out. */
export function membersAsEvidence(members: readonly SyntaxMember[]): JsonObject {
  return Object.fromEntries(members.map(({ name, value }) => [name, shallow(followed(value))]));
}

/** The keys of a mapping, those that `<<` brings in too. */
export function keysIn(members: readonly SyntaxMember[]): Set<string> {
  const merged = members.filter(({ name }) => name === "<<").flatMap(({ value }) => [value]);
  const sources = merged
    .map(followed)
    .flatMap((node) => (node?.kind === "list" ? node.items : [node]));
  const inherited = sources
    .map(followed)
    .flatMap((node) => (node?.kind === "mapping" ? node.members : []));
  return new Set([...members, ...inherited].map(({ name }) => name));
}

/** The member of a mapping on the way to a place; `null` for an item. */
export function memberOf(step: Step | undefined): SyntaxMember | null {
  return step === undefined || "index" in step ? null : step.member;
}

function shallow(node: SyntaxNode | null): JsonValue {
  if (node?.kind === "scalar") return node.value;
  if (node?.kind === "mapping") return {};
  return node?.kind === "list" ? [] : null;
}
