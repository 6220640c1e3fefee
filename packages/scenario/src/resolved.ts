import {
  childPointer,
  parsePointer,
  valueAt,
  type JsonObject,
  type Scenario,
} from "@callsheet/core";
import { met, type Check, type Outcome } from "./check.ts";
import { differenceInWords, firstDifference, shown } from "./difference.ts";

/** Checks what a scenario says of its session, whose references are replaced. */
export function checkResolved({ resolved = {} }: Scenario, session: JsonObject): Check[] {
  return Object.entries(resolved).map(([pointer, expected]) => ({
    pointer: childPointer("/resolved", pointer),
    wanted: `\`${pointer}\` of the session to be ${shown(expected)}`,
    outcome: outcomeAt(session, pointer, expected),
  }));
}

function outcomeAt(session: JsonObject, pointer: string, expected: unknown): Outcome {
  const failed = (instead: string): Outcome => ({ is: "failed", instead, heard: [] });
  const actual = valueAt(session, parsePointer(pointer));
  if (actual === undefined) return failed("Nothing stands there.");
  const difference = firstDifference(expected, actual);
  if (difference === null) return met;
  return failed(
    difference.pointer === "" ? `It is ${shown(actual)}.` : `${differenceInWords(difference)}.`,
  );
}
