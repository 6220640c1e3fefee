import { readSource } from "@callsheet/core";
import {
  everyFeature,
  getDefinition,
  getDocumentHighlights,
  getDocumentLinks,
  getDocumentSymbols,
  getFoldingRanges,
  getReferences,
  getRenameEdits,
  getRenameRange,
  getSelectionRanges,
  getSemanticTokens,
  noFeature,
  type SessionModel,
} from "@callsheet/language-service";
import fc from "fast-check";
import { Range, type Position } from "vscode-languageserver-types";
import { expect, test } from "vitest";
import { isExhaustive, timesTried } from "../support/exhaustive.ts";
import { readExamples, readSessionFixtures } from "../support/session-fixtures.ts";
import { editedText } from "./edited-text.ts";
import { messyYaml } from "./messy-yaml.ts";
import { openText, sessionUri } from "./open-session.ts";

const files = [...readExamples(), ...readSessionFixtures("broken")].map(({ name, text }) => ({
  name,
  text,
}));

/** All offsets of a text, or some of them, the same ones each time. */
function offsetsIn(text: string): number[] {
  if (isExhaustive) return Array.from({ length: text.length + 1 }, (_, offset) => offset);
  // Where a value is still missing, more can go wrong than elsewhere.
  const behindColons = [...text.matchAll(/: /g)].map(({ index }) => index + 2);
  const offsets = fc.oneof(fc.nat(text.length), fc.constantFrom(0, ...behindColons));
  return fc.sample(offsets, { numRuns: 16, seed: 1 });
}

test.each(files)("all that is asked of $name has an answer within it", ({ text }) => {
  const whole = openText(text);
  expect(misplaced(whole, answersAbout(whole))).toEqual([]);
  for (const offset of offsetsIn(text)) {
    expect(misplaced(whole, answersAt(whole, offset))).toEqual([]);
    const begun = openText(text.slice(0, offset));
    expect(misplaced(begun, [...answersAbout(begun), ...answersAt(begun, offset)])).toEqual([]);
  }
});

test.each(files)("renaming in $name changes nothing but the name", ({ text }) => {
  const model = openText(text);
  for (const offset of offsetsIn(text)) expectRenamed(model, offset);
});

test("texts of every style have answers, and names that can be changed", () => {
  fc.assert(
    fc.property(messyYaml, fc.nat(), (text, seed) => {
      const model = openText(text);
      const offset = seed % (text.length + 1);
      expect(misplaced(model, [...answersAbout(model), ...answersAt(model, offset)])).toEqual([]);
      expectRenamed(model, offset);
    }),
    { numRuns: timesTried(300, 30_000), seed: 3 },
  );
});

function answersAbout(model: SessionModel): unknown[] {
  return [everyFeature, noFeature].flatMap((client): unknown[] => [
    getDocumentSymbols(model, client),
    getFoldingRanges(model, client).map(({ startLine, endLine }) => ({
      start: { line: startLine, character: 0 },
      end: { line: endLine, character: 0 },
    })),
    getDocumentLinks(model),
    tokenRanges(getSemanticTokens(model).data),
  ]);
}

function answersAt(model: SessionModel, offset: number): unknown[] {
  const position = model.positions.positionAt(offset);
  return [
    getDefinition(model, position, everyFeature),
    getDefinition(model, position, noFeature),
    getReferences(model, position, { includeDeclaration: true }),
    getDocumentHighlights(model, position),
    getRenameRange(model, position),
    getSelectionRanges(model, [position]),
  ];
}

/** Semantic tokens as ranges; throws where one begins before the one in front of it ends. */
function tokenRanges(data: readonly number[]): Range[] {
  const ranges: Range[] = [];
  let start: Position = { line: 0, character: 0 };
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(index);
    const character = lines === 0 ? start.character + characters : characters;
    const before = ranges.at(-1)?.end;
    if (lines === 0 && before !== undefined && character < before.character) {
      throw new Error(`Tokens overlap at ${JSON.stringify(before)}.`);
    }
    start = { line: start.line + lines, character };
    ranges.push({ start, end: { ...start, character: character + length } });
  }
  return ranges;
}

/** The ranges in an answer that are not in the text, or don't hold what they have to. */
function misplaced(model: SessionModel, answer: unknown): unknown[] {
  if (Range.is(answer)) return isPlaced(model, answer) ? [] : [answer];
  if (!isRecord(answer)) return [];
  const held = heldRanges(answer).filter(
    ([outer, inner]) => Range.is(outer) && Range.is(inner) && !holds(model, outer, inner),
  );
  return [...held, ...Object.values(answer).flatMap((part) => misplaced(model, part))];
}

function isPlaced({ positions }: SessionModel, { start, end }: Range): boolean {
  const isPosition = (position: Position): boolean => {
    const { line, character } = positions.positionAt(positions.offsetAt(position));
    return line === position.line && character === position.character;
  };
  return (
    isPosition(start) && isPosition(end) && positions.offsetAt(start) <= positions.offsetAt(end)
  );
}

function holds({ positions }: SessionModel, outer: Range, inner: Range): boolean {
  const [around, inside] = [positions.offsetsOf(outer), positions.offsetsOf(inner)];
  return around.start <= inside.start && inside.end <= around.end;
}

/** The ranges in a part of an answer that have to hold others, with these. */
function heldRanges(value: Readonly<Record<string, unknown>>): [unknown, unknown][] {
  const { range, selectionRange, parent, targetRange, targetSelectionRange } = value;
  return [
    [range, selectionRange],
    [targetRange, targetSelectionRange],
    [isRecord(parent) ? parent["range"] : null, range],
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Expects what is named at an offset, if anything, to be called otherwise after it is renamed. */
function expectRenamed(model: SessionModel, offset: number): void {
  const position = model.positions.positionAt(offset);
  const renamed = getRenameRange(model, position);
  if (renamed === null) return;
  const answer = getRenameEdits(model, position, "another_name", everyFeature);
  const text = editedText(model, "edit" in answer ? answer.edit : {});
  const oldName = JSON.stringify(renamed.placeholder).slice(1, -1);
  expect(valueOf(text).replaceAll("another_name", () => oldName)).toBe(valueOf(model.text));
}

function valueOf(text: string): string {
  return JSON.stringify(readSource(text, { uri: sessionUri }).value ?? null);
}
