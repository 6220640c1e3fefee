import {
  childPointer,
  inlineValue,
  isObject,
  isSameValue,
  isSecretPlace,
  parsePointer,
  valueAt,
  type JsonObject,
  type JsonValue,
} from "@callsheet/core";
import { compareSessions, type SessionDifference } from "@callsheet/runner";
import type { SessionRow } from "../wire.ts";
import { placeText } from "./place-text.ts";
import type { RunningSession } from "./plan-update.ts";

const longestText = 4000;
const longestLine = 60;
const mask = "***";

/**
 * A session beside the one that it became, key by key: what differs comes first, what the API
 * added last.
 */
export function sessionRows(running: RunningSession, effective: JsonObject): SessionRow[] {
  const differences = compareSessions(running.session, effective);
  const differing = differences.map((difference) => differingRow(difference, running));
  const same = leavesOf("", running.session)
    .filter((leaf) => !differences.some(({ pointer }) => isAtOrBelow(pointer, leaf)))
    .map((leaf) => sameRow(leaf, running));
  return [
    ...differing.filter(({ kind }) => kind !== "defaulted"),
    ...same,
    ...differing.filter(({ kind }) => kind === "defaulted"),
  ];
}

function differingRow(difference: SessionDifference, running: RunningSession): SessionRow {
  const { kind, pointer } = difference;
  const [asked = null, effective = null] = [difference.asked, difference.effective].map((value) =>
    value === undefined ? null : isHidden(pointer, running) ? mask : valueText(value),
  );
  return { place: placeText(pointer), kind, asked, effective };
}

function sameRow(pointer: string, { shown }: RunningSession): SessionRow {
  const text = isSecretPlace(pointer) ? mask : valueText(valueAt(shown, parsePointer(pointer)));
  return { place: placeText(pointer), kind: "same", asked: text, effective: text };
}

/** Whether what the file asks for at a place may not be seen. */
function isHidden(pointer: string, { session, shown }: RunningSession): boolean {
  const path = parsePointer(pointer);
  return isSecretPlace(pointer) || !isSameValue(valueAt(session, path), valueAt(shown, path));
}

/** The places that get a row of their own: values, and the items of lists of objects. */
function leavesOf(pointer: string, value: JsonValue | undefined): string[] {
  if (value === undefined) return [];
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, child]) =>
      leavesOf(childPointer(pointer, key), child),
    );
  }
  const hasParts = Array.isArray(value) && value.some(isObject);
  return hasParts ? value.map((_, index) => childPointer(pointer, index)) : [pointer];
}

function isAtOrBelow(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

function valueText(value: JsonValue | undefined): string {
  const text = typeof value === "string" ? value : jsonText(value ?? null);
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

/** On one line, unless it is long. */
function jsonText(value: JsonValue): string {
  const line = inlineValue(value);
  return line.length > longestLine ? JSON.stringify(value, null, 2) : line;
}
