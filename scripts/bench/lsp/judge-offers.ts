import {
  isObject,
  lint,
  parsePointer,
  parseSession,
  valueAt,
  type JsonValue,
} from "@callsheet/core";

import type { Offer } from "./accept-item.ts";

/** What is right at a cursor. */
export interface Expected {
  readonly text: string;
  /** Labels that are offered; `null` where that is left open. */
  readonly labels: readonly string[] | null;
  /** Labels that are not. */
  readonly without: readonly string[];
  /** The item to accept; `null` where none is. */
  readonly pick: string | null;
  /** The text that accepting it makes. */
  readonly result: string;
}

/** What is wrong, as Markdown; `null` where all is right, `undefined` where nothing was asked. */
export type Problem = string | null | undefined;

/** Rules whose findings stay whatever is written next. */
const lastingRules = new Set(["unknown-key", "duplicate-key", "invalid-value", "wrong-type"]);

const most = 3;
const longest = 40;

/**
 * Judges a list by what it means: an item under another name will do if it makes the same text as
 * one that is known to be right, and so will more items as long as what they write is allowed.
 */
export function labelProblem(
  expected: Expected,
  offers: readonly Offer[],
  right: readonly Offer[],
): Problem {
  const { labels, without } = expected;
  if (labels === null) return undefined;
  const missing = labels.filter((label) => !findOffer(label, offers, right));
  const wrong = offers.filter(
    ({ label, text }) =>
      without.includes(label) || (!labels.includes(label) && isHopeless(text, expected)),
  );
  if (missing.length + wrong.length === 0) return null;
  if (offers.length === 0) return "offers nothing";
  const words = [
    ...(missing.length > 0 ? [`lacks ${listed(missing)}`] : []),
    ...(wrong.length > 0 ? [`wrongly has ${listed(wrong.map(({ label }) => label))}`] : []),
  ];
  return words.join("; ");
}

/** Judges the text that the picked item makes: it has to read as the right one does. */
export function textProblem(
  expected: Expected,
  offers: readonly Offer[],
  right: readonly Offer[],
): Problem {
  const { pick, result } = expected;
  if (pick === null) return undefined;
  const offer = findOffer(pick, offers, right);
  if (offer === undefined) return "not offered";
  if (offer.text === result) return null;
  const [made, wanted] = [valueOf(offer.text), valueOf(result)];
  if (made !== undefined && wanted !== undefined && isAlike(made, wanted)) return null;
  const written = shown(writtenLines(expected.text, offer.text));
  return made === undefined ? `${written} can't be read` : `writes ${written}`;
}

/** The offer of a label, or else one that makes the same text as the right offer of that label. */
function findOffer(
  label: string,
  offers: readonly Offer[],
  right: readonly Offer[],
): Offer | undefined {
  const named = offers.find((offer) => offer.label === label);
  if (named !== undefined) return named;
  const wanted = right.find((offer) => offer.label === label);
  return offers.find((offer) => offer.text === wanted?.text);
}

/** Whether nothing written next would make a text right. */
function isHopeless(text: string, { result }: Expected): boolean {
  const mistakes = lastingMistakes(text);
  const allowed = lastingMistakes(result);
  if (mistakes === undefined) return allowed !== undefined;
  return mistakes.some((mistake) => !allowed?.includes(mistake));
}

/** `undefined` for a text that can't be read. */
function lastingMistakes(text: string): string[] | undefined {
  const document = parseSession(text, { uri: "" });
  const { value } = document;
  if (value === undefined) return undefined;
  return lint(document)
    .filter(
      ({ rule, pointer }) =>
        lastingRules.has(rule) && !isBlank(valueAt(value, parsePointer(pointer))),
    )
    .map(({ rule, pointer }) => `${rule} ${pointer}`);
}

function valueOf(text: string): JsonValue | undefined {
  return parseSession(text, { uri: "" }).value;
}

/** Whether two values are the same but for what the user has yet to write. */
function isAlike(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (isBlank(a)) return isBlank(b) || !isContainer(b);
  if (isBlank(b)) return !isContainer(a);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isAlike(item, b[index]));
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys({ ...a, ...b });
    return keys.every((key) => key in a && key in b && isAlike(a[key], b[key]));
  }
  return a === b;
}

function isBlank(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return value.every(isBlank);
  if (isObject(value)) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === "";
}

function isContainer(value: JsonValue | undefined): boolean {
  return typeof value === "object" && value !== null;
}

/** The lines that stand in a text in place of others before. */
function writtenLines(before: string, after: string): string[] {
  const [old, lines] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const start = lines.findIndex((line, index) => line !== old[index]);
  const grown = lines.length - old.length;
  const end = lines.findLastIndex((line, index) => line !== old[index - grown]);
  return lines.slice(start, end + 1);
}

function shown(lines: readonly string[]): string {
  return quoted(lines.map((line) => line.trim()).join(" ⏎ "));
}

function listed(labels: readonly string[]): string {
  const more = labels.length - most;
  return labels.slice(0, most).map(quoted).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function quoted(text: string): string {
  return `\`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``;
}
