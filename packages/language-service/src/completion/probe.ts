import { tolerantSyntax, type SyntaxNode } from "@callsheet/core";
import type { Step } from "../place/step.ts";
import type { Slot } from "./slot.ts";

/** A text as it would read with something in a slot, and where that then stands. */
export interface Probe {
  /** From the outermost node to the one that holds the slot. */
  readonly steps: readonly Step[];
  readonly role: "key" | "value";
  /** The outermost node of the slot's document. */
  readonly root: SyntaxNode;
  /** What was parsed. */
  readonly text: string;
  /** The UTF-16 offset in it of what stands for the completion. */
  readonly at: number;
}

/** Of Unicode's private use, so that no text means it. */
const sentinel = "\uE0C5";

/**
 * Puts a sentinel in a slot, reads the text once, and looks where the sentinel ended up. `null` where
 * it became a part of a longer text, so that nothing can stand there.
 */
export function probeSlot(text: string, slot: Slot): Probe | null {
  const { before, inserted, after, at } = filled(text, slot);
  const probed = before + inserted + after;
  for (const root of tolerantSyntax(probed)) {
    const found = stepsTo(root, at);
    if (found !== null) return { ...found, root, text: probed, at };
  }
  return null;
}

function filled(
  text: string,
  slot: Slot,
): { before: string; inserted: string; after: string; at: number } {
  const { range, quote, gap } = slot;
  const closing = quote?.isOpen === true ? quote.mark : "";
  const colon = slot.after === "colon" || slot.hasColon ? "" : ":";
  const comma = slot.needsComma ? "," : "";
  const kept = quote?.isOpen === false ? text.slice(range.end, slot.outer.end) : "";
  const before = withMissing(text, slot) + gap;
  const inserted = `${sentinel}${closing}${kept}${colon}${comma}`;
  return { before, inserted, after: text.slice(slot.outer.end), at: before.length };
}

/** The text before a slot with the colons and the comma that are missing in it. */
function withMissing(text: string, { range, openKeys, commaBefore }: Slot): string {
  const missing = [
    ...openKeys.map((at) => ({ at, mark: ":" })),
    ...(commaBefore === null ? [] : [{ at: commaBefore, mark: "," }]),
  ];
  let before = "";
  let end = 0;
  for (const { at, mark } of missing) {
    before += text.slice(end, at) + mark;
    end = at;
  }
  return before + text.slice(end, range.start);
}

function stepsTo(root: SyntaxNode, at: number): Pick<Probe, "steps" | "role"> | null {
  const steps: Step[] = [];
  let node: SyntaxNode | null = root;
  while (node !== null && holds(node, at)) {
    if (node.kind === "scalar") {
      return node.value === sentinel ? { steps, role: "value" } : null;
    }
    const step = stepInto(node, at);
    if (step === null) return null;
    steps.push(step);
    if ("index" in step) {
      node = step.parent.items[step.index] ?? null;
    } else if (step.member.key !== null && holds(step.member.key, at)) {
      return step.member.name === sentinel ? { steps, role: "key" } : null;
    } else {
      node = step.member.value;
    }
  }
  return null;
}

function stepInto(node: SyntaxNode, at: number): Step | null {
  if (node.kind === "list") {
    const index = node.items.findIndex((item) => holds(item, at));
    return index < 0 ? null : { parent: node, index };
  }
  if (node.kind !== "mapping") return null;
  const member = node.members.find(({ key, value }) => holds(key, at) || holds(value, at));
  return member === undefined ? null : { parent: node, member };
}

function holds(node: SyntaxNode | null, at: number): boolean {
  return node !== null && node.range.start <= at && at < node.range.end;
}
