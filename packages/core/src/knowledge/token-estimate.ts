import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";

/** How many tokens a run of characters of one kind makes. */
interface CharacterKind {
  readonly tokens: (length: number) => number;
}

/** Latin letters with their accents: most words are one token, long ones are several. */
const latin: CharacterKind = { tokens: (length) => Math.max(1, length / 6) };
const cyrillic: CharacterKind = { tokens: (length) => Math.max(1, length / 4) };
/** Chinese, Japanese and Korean, with their punctuation. */
const eastAsian: CharacterKind = { tokens: (length) => length / 1.35 };
const otherScript: CharacterKind = { tokens: (length) => Math.max(1, length / 2.4) };
/** Three digits make a token, and the space before a number makes one too. */
const digit: CharacterKind = { tokens: (length) => Math.ceil(length / 3) + 0.5 };
const mark: CharacterKind = { tokens: (length) => Math.ceil(length / 3) };
/** A single space belongs to the word that follows. */
const space: CharacterKind = { tokens: (length) => (length === 1 ? 0 : 1) };
const lineBreak: CharacterKind = { tokens: () => 1 };

/**
 * About how many tokens a text is for a model of OpenAI, told from its characters alone. For prose,
 * Markdown and JSON in the languages that it was compared in, it is within a quarter of the counts
 * by the encoding `o200k_base`.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  let kind: CharacterKind = space;
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const next = index < text.length ? kindOfUnit(text.charCodeAt(index)) : null;
    if (next === kind) continue;
    if (index > start) tokens += kind.tokens(index - start);
    start = index;
    kind = next ?? space;
  }
  return Math.round(tokens);
}

/** No kind of character makes more tokens than this for one UTF-16 unit: a digit between others. */
const mostTokensPerUnit = 1.5;

/** Whether values are surely no more tokens than a limit, told from how long they are as JSON. */
export function isSurelyWithin(values: readonly JsonValue[], limit: number): boolean {
  let left = limit / mostTokensPerUnit;
  for (const value of values) {
    left -= JSON.stringify(value).length;
    if (left < 0) return false;
  }
  return true;
}

const kindsOfAscii = Array.from({ length: 0x80 }, (_, unit) => kindOfAscii(unit));

const tokensOfValues = new WeakMap<JsonObject, number>();

/** About how many tokens the mappings of a list are, each as JSON. */
export function estimateListTokens(list: readonly JsonValue[]): number {
  return list.filter(isObject).reduce((total, value) => total + tokensOf(value), 0);
}

/** An editor asks again after each edit, and of all tools. */
function tokensOf(value: JsonObject): number {
  const known = tokensOfValues.get(value);
  if (known !== undefined) return known;
  const tokens = estimateTokens(JSON.stringify(value));
  tokensOfValues.set(value, tokens);
  return tokens;
}

function kindOfUnit(unit: number): CharacterKind {
  const ascii = kindsOfAscii[unit];
  if (ascii !== undefined) return ascii;
  if (unit <= 0x024f) return unit < 0xc0 ? mark : latin;
  if (unit >= 0x0400 && unit <= 0x052f) return cyrillic;
  if (unit >= 0x2010 && unit <= 0x206f) return mark;
  const isEastAsian =
    (unit >= 0x2e80 && unit <= 0xd7af && !(unit >= 0xa4d0 && unit <= 0xabff)) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff00 && unit <= 0xffef);
  return isEastAsian ? eastAsian : otherScript;
}

function kindOfAscii(unit: number): CharacterKind {
  if (unit === 0x20 || unit === 0x09) return space;
  if (unit === 0x0a || unit === 0x0d) return lineBreak;
  if (unit >= 0x30 && unit <= 0x39) return digit;
  const isLetter = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  return isLetter ? latin : mark;
}
