import { childPointer, formatPointer, type Scenario, type ScenarioTurn } from "@callsheet/core";
import type { Check, Outcome } from "./check.ts";
import { judge, lastHeard, type TurnSoFar, type Verdict } from "./expectation/judge.ts";
import { wantedBy } from "./expectation/wanted.ts";
import { StalledError } from "./time/stalled-error.ts";
import { takeTurn, type TurnStage } from "./turn-input.ts";

/** A call that has connected, and all that goes with it. */
export interface Stage extends TurnStage {
  /** Why the call is over, in a sentence; asked only when it is. */
  readonly whyOver: () => string;
}

/**
 * Plays the turns of a scenario on a call that has just connected. After a turn that fails the
 * others are not reached. The call is left as it then is.
 */
export async function playScenario({ turns = [] }: Scenario, stage: Stage): Promise<Check[]> {
  const checks: Check[] = [];
  let begin = 0;
  for (const [index, turn] of turns.entries()) {
    const hasFailed = checks.some(({ outcome }) => outcome.is === "failed");
    const place = { pointer: formatPointer(["turns", index]), begin };
    checks.push(...(hasFailed ? unreached(turn, place) : await playTurn(turn, place, stage)));
    begin = stage.exchange.entries.length;
  }
  return checks;
}

interface TurnPlace {
  /** Of the turn in the scenario. */
  readonly pointer: string;
  /** Which entry of the exchange is the first of the turn. */
  readonly begin: number;
}

function unreached(turn: ScenarioTurn, { pointer }: TurnPlace): Check[] {
  return expectationsOf(turn).map((expectation, index) => ({
    pointer: `${pointer}${formatPointer(["expect", index])}`,
    wanted: wantedBy(expectation),
    outcome: { is: "unreached" },
  }));
}

async function playTurn(turn: ScenarioTurn, place: TurnPlace, stage: Stage): Promise<Check[]> {
  const { exchange, pace, whyOver } = stage;
  const fail = (key: string, wanted: string, instead: string): Check[] => [
    {
      pointer: childPointer(place.pointer, key),
      wanted,
      outcome: { is: "failed", instead, heard: lastHeard(heardIn(place, stage)) },
    },
    ...unreached(turn, place),
  ];
  const [firstKey = "say"] = Object.keys(turn);
  try {
    const hindrance = exchange.isOver() ? null : await takeTurn(turn, stage, eventIdOf(place));
    if (hindrance !== null) return fail(hindrance.key, hindrance.wanted, hindrance.instead);
    if (exchange.isOver() && heardIn(place, stage).length === 0) {
      return fail(firstKey, "a call that goes on", whyOver());
    }
    const saidAt = pace.now();
    return await judged(turn, place, saidAt, stage);
  } catch (error) {
    if (error instanceof StalledError) return fail(firstKey, "an answer", error.message);
    throw error;
  }
}

/** Ids of events, by which errors name what they are about: `turn_1`. */
function eventIdOf({ pointer }: TurnPlace): string {
  return `turn_${Number(pointer.split("/").at(-1)) + 1}`;
}

/** Lets time pass until all expectations are decided. */
async function judged(
  turn: ScenarioTurn,
  place: TurnPlace,
  saidAt: number,
  stage: Stage,
): Promise<Check[]> {
  const { exchange, pace, whyOver } = stage;
  const expectations = expectationsOf(turn);
  for (;;) {
    const heard = heardIn(place, stage);
    const over = exchange.isOver() ? whyOver() : null;
    const soFar: TurnSoFar = { heard, saidAt, now: pace.now(), over };
    const verdicts = expectations.map((expectation) => judge(expectation, soFar));
    const untils = verdicts.flatMap((verdict) => (verdict.is === "open" ? [verdict.until] : []));
    if (untils.length === 0) {
      return expectations.map((expectation, index) => ({
        pointer: `${place.pointer}${formatPointer(["expect", index])}`,
        wanted: wantedBy(expectation),
        outcome: outcomeOf(verdicts[index], heard),
      }));
    }
    await pace.pass(Math.min(...untils));
  }
}

function outcomeOf(verdict: Verdict | undefined, heard: TurnSoFar["heard"]): Outcome {
  if (verdict?.is !== "failed") return { is: "met" };
  return { is: "failed", instead: verdict.instead, heard: lastHeard(heard) };
}

function heardIn({ begin }: TurnPlace, { exchange }: Stage): TurnSoFar["heard"] {
  return exchange.entries.slice(begin).filter(({ from }) => from === "server");
}

function expectationsOf(turn: ScenarioTurn) {
  return turn.expect ?? [];
}
