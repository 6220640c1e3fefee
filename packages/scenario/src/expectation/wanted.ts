import type { Expectation } from "@callsheet/core";
import { shown } from "../difference.ts";
import { durationOf, inWords } from "../time/duration.ts";

/** What an expectation demands, as the end of a sentence that begins with "Expected". */
export function wantedBy(expectation: Expectation): string {
  if ("event" in expectation) {
    const time = durationOf(expectation.within, "EventExpectation", "within");
    return `\`${expectation.event}\` within ${inWords(time)}`;
  }
  if ("text_contains" in expectation) {
    const time = durationOf(expectation.within, "TextExpectation", "within");
    return `an answer with ${shown(expectation.text_contains)} within ${inWords(time)}`;
  }
  if ("calls" in expectation) {
    const time = durationOf(expectation.within, "CallExpectation", "within");
    const { calls, arguments: given } = expectation;
    const filled = given === undefined ? "" : ` with ${shown(given)}`;
    return `a call of \`${calls}\`${filled} within ${inWords(time)}`;
  }
  const time = durationOf(expectation.window, "AbsenceExpectation", "window");
  return `no \`${expectation.absent}\` for ${inWords(time)}`;
}
