import { everyFeature, getCompletions, type SessionModel } from "@callsheet/language-service";
import { expect } from "vitest";
import type { CompletionItem, CompletionList } from "vscode-languageserver-types";
import { openText } from "../open-session.ts";
import { acceptItem } from "./accept-item.ts";
import type { CompletionCase } from "./completion-case.ts";

const cursor = "<|>";

/** What is offered at the cursor of a case. Its text is taken as it is, with its indentation. */
export function offeredIn(one: CompletionCase): { model: SessionModel; list: CompletionList } {
  const { text, client = {}, uri, context = {} } = one;
  const [before, after, ...more] = text.split(cursor);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`A case takes one cursor: ${one.name}`);
  }
  const model = openText(before + after, { context, ...(uri === undefined ? {} : { uri }) });
  const position = model.positions.positionAt(before.length);
  return { model, list: getCompletions(model, position, { ...everyFeature, ...client }) };
}

/** Checks a case in all that it says. */
export function checkCase(one: CompletionCase): void {
  const { model, list } = offeredIn(one);
  const labels = list.items.map(({ label }) => label);
  if (one.labels !== undefined) expect(labels).toEqual(one.labels);
  if (one.first !== undefined) expect(labels.slice(0, one.first.length)).toEqual(one.first);
  expect(labels.filter((label) => one.without?.includes(label))).toEqual([]);
  if (one.pick !== undefined) {
    expect(acceptItem(model, itemLabelled(list, one.pick))).toBe(one.result);
  }
}

/** The item of a label; throws when the list has none. */
export function itemLabelled({ items }: CompletionList, label: string): CompletionItem {
  const item = items.find((one) => one.label === label);
  if (item === undefined) throw new Error(`\`${label}\` is not offered.`);
  return item;
}
