import type { TextPositions } from "@callsheet/language-service";
import type { Position, Range } from "vscode-languageserver-types";
import { isEdit, isObject, isPosition, isRange } from "./answer-shapes.ts";

/** The texts that an answer may speak of, by their URIs. */
export interface KnownTexts {
  /** The document that was asked about. */
  readonly uri: string;
  /** `null` for a text that is not known; nothing can then be said of its ranges. */
  positionsOf(uri: string): TextPositions | null;
}

/**
 * What is wrong with the ranges anywhere in an answer: those that lie outside of their text or end
 * before they start, edits that overlap, and ranges that should lie within others and don't.
 */
export function answerFaults(answer: unknown, texts: KnownTexts): string[] {
  return faultsIn(answer, texts, texts.uri, "answer");
}

function faultsIn(value: unknown, texts: KnownTexts, uri: string, path: string): string[] {
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown, index) =>
      faultsIn(item, texts, uri, `${path}[${index}]`),
    );
    return [...items, ...overlaps(value, path)];
  }
  if (!isObject(value)) return [];
  const positions = texts.positionsOf(uri);
  if (isRange(value)) return positions === null ? [] : rangeFaults(value, positions, path);
  if (isPosition(value)) {
    return positions === null || isInText(value, positions) ? [] : [`${path} is no place`];
  }
  return [
    ...Object.entries(value).flatMap(([key, part]) =>
      faultsIn(part, texts, uriOf(value, key) ?? uri, `${path}.${key}`),
    ),
    ...nestingFaults(value, path),
    ...treeFaults(value, path),
    ...lineFaults(value, positions, path),
  ];
}

/** The URI of the text that a part of an answer speaks of, where it is told beside it. */
function uriOf(value: Readonly<Record<string, unknown>>, key: string): string | null {
  const { uri, targetUri, textDocument } = value;
  // In `changes` of an edit the keys are the URIs.
  if (key.startsWith("file:")) return key;
  if (key.startsWith("target")) return typeof targetUri === "string" ? targetUri : null;
  if (isObject(textDocument) && typeof textDocument["uri"] === "string") return textDocument["uri"];
  return typeof uri === "string" ? uri : null;
}

function rangeFaults(range: Range, positions: TextPositions, path: string): string[] {
  const { start, end } = range;
  return [
    ...(isInText(start, positions) ? [] : [`${path}.start ${shown(start)} is no place`]),
    ...(isInText(end, positions) ? [] : [`${path}.end ${shown(end)} is no place`]),
    ...(compare(start, end) <= 0 ? [] : [`${path} ends before it starts`]),
  ];
}

/** Whether a text has a position, exactly: editors move those that it lacks without a word. */
function isInText(position: Position, positions: TextPositions): boolean {
  return compare(positions.positionAt(positions.offsetAt(position)), position) === 0;
}

/** The parts of answers that lie within others, by the names that the protocol gives them. */
const nestings: readonly (readonly [inner: string, outer: string])[] = [
  ["selectionRange", "range"],
  ["targetSelectionRange", "targetRange"],
  ["insert", "replace"],
];

function nestingFaults(value: Readonly<Record<string, unknown>>, path: string): string[] {
  return nestings
    .filter(([inner, outer]) => !isWithin(value[inner], value[outer]))
    .map(([inner, outer]) => `${path}.${inner} is not within ${outer}`);
}

/** What is wrong with symbols and selections, which hold others of their kind. */
function treeFaults(
  { range, parent, children }: Readonly<Record<string, unknown>>,
  path: string,
): string[] {
  const below: readonly unknown[] = Array.isArray(children) ? children : [];
  return [
    ...(isWithin(range, rangeOf(parent)) ? [] : [`${path} is not within its parent`]),
    ...below
      .filter((child) => !isWithin(rangeOf(child), range))
      .map(() => `${path} has a child that is not within it`),
  ];
}

function rangeOf(value: unknown): unknown {
  return isObject(value) ? value["range"] : null;
}

/** Whether a range lies within another; so does whatever is none. */
function isWithin(inner: unknown, outer: unknown): boolean {
  if (!isRange(inner) || !isRange(outer)) return true;
  return touches(outer, inner.start) && touches(outer, inner.end);
}

/** What is wrong with a folding range, which tells its lines by themselves. */
function lineFaults(
  value: Readonly<Record<string, unknown>>,
  positions: TextPositions | null,
  path: string,
): string[] {
  const { startLine, endLine, startCharacter, endCharacter } = value;
  if (typeof startLine !== "number" || typeof endLine !== "number" || positions === null) return [];
  const start = { line: startLine, character: numberOr(startCharacter, 0) };
  const end = { line: endLine, character: numberOr(endCharacter, 0) };
  return rangeFaults({ start, end }, positions, path);
}

function numberOr(value: unknown, other: number): number {
  return typeof value === "number" ? value : other;
}

/** The edits of a list that change the same text. */
function overlaps(values: readonly unknown[], path: string): string[] {
  const edits = values.filter(isEdit).sort((a, b) => compare(a.range.start, b.range.start));
  return edits.flatMap((edit, index) => {
    const before = edits[index - 1];
    const isFree = before === undefined || compare(before.range.end, edit.range.start) <= 0;
    return isFree ? [] : [`${path} has edits that overlap at ${shown(edit.range.start)}`];
  });
}

/** Whether a range has a position in it, at its start or at its end. */
export function touches({ start, end }: Range, position: Position): boolean {
  return compare(start, position) <= 0 && compare(position, end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

export function shown({ line, character }: Position): string {
  return `${line}:${character}`;
}
