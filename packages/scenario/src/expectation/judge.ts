import type { Expectation } from "@callsheet/core";
import { errorMessage, typeOf } from "../conversation/event-fields.ts";
import type { ExchangeEntry } from "../conversation/exchange.ts";
import { toolCalls } from "../conversation/tool-calls.ts";
import { differenceInWords, firstLacking, shown } from "../difference.ts";
import { durationOf, inWords } from "../time/duration.ts";
import { answerText } from "./answer-text.ts";

/** A turn, as far as it has come. */
export interface TurnSoFar {
  /** What the server said since the turn began. */
  readonly heard: readonly ExchangeEntry[];
  /** When all of the turn was said, in milliseconds; times of expectations count from here. */
  readonly saidAt: number;
  readonly now: number;
  /** Why nothing more will come; `null` while something may. */
  readonly over: string | null;
}

export type Verdict =
  | { readonly is: "met" }
  /** It is known at the time `until`, or when something is heard. */
  | { readonly is: "open"; readonly until: number }
  /** What was so instead, in a sentence. */
  | { readonly is: "failed"; readonly instead: string };

/** Judges an expectation by what has been heard. */
export function judge(expectation: Expectation, turn: TurnSoFar): Verdict {
  if ("absent" in expectation) {
    return judgeAbsence(
      expectation.absent,
      turn,
      durationOf(expectation.window, "AbsenceExpectation", "window"),
    );
  }
  if ("event" in expectation) {
    const { event, within } = expectation;
    return judgePresence(turn, durationOf(within, "EventExpectation", "within"), (heard) =>
      heard.some((entry) => typeOf(entry.event) === event) ? null : "It did not come",
    );
  }
  if ("text_contains" in expectation) {
    const { text_contains: text, within } = expectation;
    return judgePresence(turn, durationOf(within, "TextExpectation", "within"), (heard) =>
      lackOfText(text, heard),
    );
  }
  const { within } = expectation;
  return judgePresence(turn, durationOf(within, "CallExpectation", "within"), (heard) =>
    lackOfCall(expectation, heard),
  );
}

type Heard = TurnSoFar["heard"];

/** `lackIn` says what is lacking, as a sentence without its end; `null` when nothing is. */
function judgePresence(
  turn: TurnSoFar,
  milliseconds: number,
  lackIn: (heard: Heard) => string | null,
): Verdict {
  const until = turn.saidAt + milliseconds;
  const lack = lackIn(turn.heard.filter(({ at }) => at <= until));
  if (lack === null) return { is: "met" };
  if (turn.over !== null) return { is: "failed", instead: `${lack}. ${turn.over}` };
  if (turn.now < until) return { is: "open", until };
  return { is: "failed", instead: `${lack}.` };
}

function judgeAbsence(type: string, turn: TurnSoFar, milliseconds: number): Verdict {
  const until = turn.saidAt + milliseconds;
  const came = turn.heard.find(({ at, event }) => at <= until && typeOf(event) === type);
  if (came !== undefined) {
    const after = inWords(Math.max(0, came.at - turn.saidAt));
    const message = errorMessage(came.event);
    return {
      is: "failed",
      instead: `It came after ${after}${message === null ? "" : `: ${message}`}`.replace(
        /(?<!\.)$/,
        ".",
      ),
    };
  }
  return turn.over !== null || turn.now >= until ? { is: "met" } : { is: "open", until };
}

function lackOfText(text: string, heard: Heard): string | null {
  const answer = answerText(heard.map(({ event }) => event));
  if (comparable(answer).includes(comparable(text))) return null;
  return answer === "" ? "Nothing was said" : `The answer was ${shown(answer)}`;
}

/** Neither capitals nor line breaks make a difference to what is said. */
function comparable(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

function lackOfCall(
  { calls: tool, arguments: wanted = {} }: Extract<Expectation, { calls: string }>,
  heard: Heard,
): string | null {
  const calls = toolCalls(heard.map(({ event }) => event));
  if (calls.length === 0) return "No tool was called";
  const same = calls.filter((call) => call.tool === tool);
  const [first] = same;
  if (first === undefined) {
    return `Called was ${calls.map((call) => `\`${call.tool}\``).join(", ")}`;
  }
  const lacks = same.map((call) => firstLacking(wanted, argumentsOf(call.arguments)));
  if (lacks.includes(null)) return null;
  const [lack] = lacks;
  const place = lack ? `: ${differenceInWords(lack)}` : "";
  return `It was called with ${first.arguments}${place}`;
}

/** A model may write arguments that are no JSON; they stay the text that they are. */
function argumentsOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

/** The last events of a turn by type, each with how often it came in a row. */
export function lastHeard(heard: Heard): string[] {
  const runs: { type: string; count: number }[] = [];
  for (const { event } of heard) {
    const type = typeOf(event);
    const last = runs.at(-1);
    if (last?.type === type) last.count++;
    else runs.push({ type, count: 1 });
  }
  return runs
    .slice(-mostHeard)
    .map(({ type, count }) => (count === 1 ? type : `${type} × ${count}`));
}

const mostHeard = 8;
