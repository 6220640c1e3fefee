import type { Clock, Timer } from "../clock.ts";
import type { Failure, Persona, Step, Turn } from "../persona/persona.ts";
import { call, say, type InTime, type Stage } from "./response-output.ts";
import {
  shownAtEnd,
  shownAtStart,
  type ResponseEnding,
  type ResponseRecord,
} from "./response-record.ts";

/** A response that is being given. */
export interface ResponseRun {
  /** Ends it here; harmless on one that is over. */
  cancel(reason: CancelReason): void;
}

export type CancelReason = Extract<ResponseEnding, { status: "cancelled" }>["reason"];

export interface RunOptions {
  readonly clock: Clock;
  readonly persona: Persona;
  readonly turn: Turn;
  /** Called once, when the response is over; it may be over at once. */
  readonly onDone: () => void;
}

/** Gives a response, from `response.created` to `response.done`. The first events come at once. */
export function runResponse(
  stage: Stage,
  response: ResponseRecord,
  { clock, persona, turn, onDone }: RunOptions,
): ResponseRun {
  const course = perform(stage, response, () => persona.respond(turn));
  let pause: Timer | null = null;
  /** When it goes on by its own time: a clock that is late each time must not make it slower. */
  let dueAt = clock.now();
  let isOver = false;
  const end = (): void => {
    isOver = true;
    onDone();
  };
  const goOn = (): void => {
    const { done, value } = course.next();
    if (done === true) {
      end();
      return;
    }
    dueAt += value;
    pause = clock.after(Math.max(0, dueAt - clock.now()), goOn);
  };
  goOn();
  return {
    cancel(reason) {
      if (isOver) return;
      pause?.cancel();
      response.ending = { status: "cancelled", reason };
      course.return();
      end();
    },
  };
}

function* perform(stage: Stage, response: ResponseRecord, steps: () => Iterable<Step>): InTime {
  stage.emit("response.created", { response: shownAtStart(response) });
  try {
    for (const step of steps()) {
      yield* take(step, stage, response);
      if (response.ending.status !== "completed" || response.departure !== null) break;
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    response.ending = { status: "failed", code: "persona_failed", message };
  } finally {
    // A call that is cut off ends in the middle of a word.
    if (response.departure === null) {
      stage.emit("response.done", { response: shownAtEnd(response) });
    }
  }
}

function failed({ type = "server_error", code, message }: Failure): ResponseEnding {
  return { status: "failed", type, code, message };
}

function* take(step: Step, stage: Stage, response: ResponseRecord): InTime {
  switch (step.do) {
    case "say":
      yield* say(stage, response, step);
      break;
    case "call":
      call(stage, response, step.name, step.arguments);
      break;
    case "wait":
      yield step.milliseconds;
      break;
    case "fail":
      response.ending = failed(step);
      break;
    case "disconnect":
    case "expire":
      response.departure = step.do;
      break;
  }
}
