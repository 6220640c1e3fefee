import type { SyntaxList, SyntaxMapping, SyntaxMember, SyntaxNode } from "@callsheet/core";
import { columnOf } from "./cursor-line.ts";
import type { Place } from "../place/place.ts";
import type { Step } from "../place/step.ts";
import type { Probe } from "./probe.ts";
import { lineBelow } from "./settled-slot.ts";
import type { Slot } from "./slot.ts";

/** What can stand in a slot, by where its sentinel ended up; nothing where lines around forbid it. */
export function placesIn(probe: Probe, slot: Slot): Place[] {
  const { steps, role } = probe;
  const last = steps.at(-1);
  if (role === "value") return hasValueBelow(probe, slot) ? [] : [valuePlace(probe, slot, steps)];
  if (last === undefined || "index" in last) return [];
  const { parent: mapping, member } = last;
  const outer = steps.slice(0, -1);
  if (mapping.isFlow) return flowPlaces(probe, slot, mapping, member);
  if (!isBegun(probe.text, outer)) return [];

  const column = columnOf(probe.text, member.key?.range.start ?? probe.at);
  const others = mapping.members.filter((other) => other !== member);
  const sibling = others.find(({ key }) => key !== null)?.key ?? null;
  const list = listEndingAt(probe, last, column);
  const isBeside = sibling === null || columnOf(probe.text, sibling.range.start) === column;
  const items = list === null ? [] : itemPlaces(slot, list.steps, list.node, column);
  if (!isBeside) return items;
  const key = { ...keyPlace(slot, outer, others, column), isFlow: false };
  if (others.length > 0 || slot.hasColon) return [key, ...items];
  if (isDeeperThanBelow(probe, outer, column)) return [];
  const isBelowKey = slot.after === "line-start" && outer.length > 0;
  return [
    key,
    { ...valuePlace(probe, slot, outer), column, isOwnLine: true },
    ...(isBelowKey ? itemPlaces(slot, outer, null, column) : []),
  ];
}

function flowPlaces(
  probe: Probe,
  slot: Slot,
  mapping: SyntaxMapping,
  member: SyntaxMember,
): Place[] {
  const outer = probe.steps.slice(0, -1);
  const others = mapping.members.filter((other) => other !== member);
  // An item with a colon is a mapping too, without braces.
  const isItem = probe.text[mapping.range.start] !== "{";
  if (isItem) return slot.hasColon ? [] : [valuePlace(probe, slot, outer)];
  return [{ ...keyPlace(slot, outer, others, 0), isFlow: true }];
}

function keyPlace(
  { gap }: Slot,
  steps: readonly Step[],
  members: readonly SyntaxMember[],
  column: number,
): Place {
  return {
    kind: "key",
    steps,
    members,
    items: null,
    isFlow: false,
    column,
    lead: gap,
    isOwnLine: false,
  };
}

function valuePlace(probe: Probe, { gap }: Slot, steps: readonly Step[]): Place {
  const last = steps.at(-1);
  const place = { kind: "value", steps, lead: gap, isOwnLine: false } as const;
  const isFlow = last?.parent.isFlow ?? false;
  if (last === undefined || "index" in last) {
    const items = last === undefined ? null : otherItems(last.parent, last.index);
    return { ...place, members: [], items, isFlow, column: columnOf(probe.text, probe.at) };
  }
  const { parent, member } = last;
  const members = parent.members.filter((other) => other !== member);
  const column = columnOf(probe.text, member.key?.range.start ?? probe.at);
  return { ...place, members, items: null, isFlow, column };
}

/** A new item with its dash: a mapping, of which the first key is put there, or another value. */
function itemPlaces(
  slot: Slot,
  outer: readonly Step[],
  list: SyntaxList | null,
  column: number,
): Place[] {
  const parent: SyntaxList = list ?? emptyList;
  const steps = [...outer, { parent, index: parent.items.length }];
  const lead = `${slot.gap}- `;
  const key = { ...keyPlace(slot, steps, [], column + 2), lead };
  const items = otherItems(parent, null);
  return [key, { ...key, kind: "value", items, isOwnLine: true }];
}

const emptyList: SyntaxList = {
  kind: "list",
  range: { start: 0, end: 0 },
  anchor: null,
  isFlow: false,
  items: [],
};

function otherItems({ items }: SyntaxList, index: number | null): SyntaxNode[] {
  return items.flatMap((item, at) => (item === null || at === index ? [] : [item]));
}

/** The list that ends right before a key and whose dashes are in its column. */
function listEndingAt(
  { steps, text }: Probe,
  { parent, member }: Extract<Step, { member: SyntaxMember }>,
  column: number,
): { readonly steps: readonly Step[]; readonly node: SyntaxList } | null {
  const path = steps.slice(0, -1);
  let next: Step | null = lastStep(parent, parent.members.indexOf(member) - 1);
  while (next !== null) {
    path.push(next);
    const node: SyntaxNode | null =
      "index" in next ? (next.parent.items[next.index] ?? null) : next.member.value;
    if (node?.kind === "list" && !node.isFlow && columnOf(text, node.range.start) === column) {
      return { steps: path, node };
    }
    next = lastStep(node, Infinity);
  }
  return null;
}

function lastStep(node: SyntaxNode | null, most: number): Step | null {
  if (node?.kind === "list") {
    const index = node.items.length - 1;
    return index < 0 ? null : { parent: node, index };
  }
  if (node?.kind !== "mapping") return null;
  const member = node.members[Math.min(most, node.members.length - 1)];
  return member === undefined ? null : { parent: node, member };
}

/**
 * Whether the value that a path leads to begins with a dash if it is an item. Broken text has items
 * without: lines that are deeper than a list, yet not as deep as the item above.
 */
function isBegun(text: string, steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  if (last === undefined || !("index" in last)) return true;
  const { parent, index } = last;
  const start = parent.items[index - 1]?.range.end ?? parent.range.start;
  const end = parent.items[index]?.range.start ?? start;
  return parent.isFlow || /^[ \t]*-(?!\S)/m.test(text.slice(start, end));
}

/** Whether the next line is of the mapping that would begin at a column, but not as deep. */
function isDeeperThanBelow({ text, at }: Probe, outer: readonly Step[], column: number): boolean {
  const below = lineBelow(text, at);
  return below !== null && below.column < column && below.column > columnAround(text, outer);
}

/** The column of the key or the dash whose value a path leads to; -1 for the outermost value. */
function columnAround(text: string, steps: readonly Step[]): number {
  const last = steps.at(-1);
  if (last === undefined) return -1;
  const holder = "index" in last ? last.parent : last.member.key;
  return columnOf(text, holder?.range.start ?? 0);
}

/** Whether the lines below a key are its value already. */
function hasValueBelow({ steps, text, at }: Probe, slot: Slot): boolean {
  const last = steps.at(-1);
  if (last === undefined || "index" in last || last.parent.isFlow) return false;
  const below = lineBelow(text, at);
  if (below === null || slot.after !== "colon") return false;
  const column = columnOf(text, last.member.key?.range.start ?? at);
  return below.column > column || (below.isItem && below.column === column);
}
