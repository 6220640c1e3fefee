import type { ScenarioTurn } from "@callsheet/core";
import type { Recording } from "@callsheet/emulator";
import { isAnswering } from "./conversation/answering.ts";
import type { Exchange } from "./conversation/exchange.ts";
import type { Line } from "./conversation/line.ts";
import { openCalls } from "./conversation/tool-calls.ts";
import { speakTurn } from "./speech.ts";
import type { Pace } from "./time/pace.ts";

/** What turns are played on. */
export interface TurnStage {
  readonly line: Line;
  readonly exchange: Exchange;
  readonly pace: Pace;
  /** The recording at a path that a scenario names, or why it can't be played, in a sentence. */
  readonly recordingAt: (path: string) => Promise<Recording | string>;
}

/** Why a turn could not be taken. */
export interface Hindrance {
  /** Which key of the turn asks for it. */
  readonly key: string;
  readonly wanted: string;
  readonly instead: string;
}

/** Longer than a session lasts, in milliseconds. */
const longestAnswer = 61 * 60_000;

/** Takes a turn; gives what kept it from that. */
export async function takeTurn(
  turn: ScenarioTurn,
  stage: TurnStage,
  eventId: string,
): Promise<Hindrance | null> {
  // Speech may come at any time; who writes waits for the answer, since the API takes no other.
  if ("audio" in turn) return speak(turn.audio, stage);
  await answered(stage);
  const { exchange } = stage;
  if ("say" in turn) {
    const content = [{ type: "input_text", text: turn.say }];
    exchange.send({
      type: "conversation.item.create",
      event_id: `${eventId}_item`,
      item: { type: "message", role: "user", content },
    });
    exchange.send({ type: "response.create", event_id: eventId });
    return null;
  }
  return giveResult(turn.result, exchange, eventId);
}

async function answered({ exchange, pace }: TurnStage): Promise<void> {
  const limit = pace.now() + longestAnswer;
  while (isAnswering(exchange.entries) && !exchange.isOver() && pace.now() < limit) {
    await pace.pass(limit);
  }
}

async function speak(path: string, stage: TurnStage): Promise<Hindrance | null> {
  const { line, exchange, recordingAt } = stage;
  const hindrance = { key: "audio", wanted: "a recording that the session hears" };
  const recording = await recordingAt(path);
  if (typeof recording === "string") return { ...hindrance, instead: recording };
  if ((await speakTurn(line, exchange, recording)) || exchange.isOver()) return null;
  return { ...hindrance, instead: "It heard no speech in it, or none that ended." };
}

/** The model goes on when it has the results of all its calls. */
function giveResult(
  { tool, output }: Extract<ScenarioTurn, { result: unknown }>["result"],
  exchange: Exchange,
  eventId: string,
): Hindrance | null {
  const open = openCalls(exchange.entries);
  const call = open.find((one) => one.tool === tool);
  if (call === undefined) {
    const others = open.map((one) => `\`${one.tool}\``).join(", ");
    return {
      key: "result",
      wanted: `an open call of \`${tool}\``,
      instead: others === "" ? "No call is open." : `Open is ${others}.`,
    };
  }
  exchange.send({
    type: "conversation.item.create",
    event_id: `${eventId}_item`,
    item: {
      type: "function_call_output",
      call_id: call.id,
      output: typeof output === "string" ? output : JSON.stringify(output),
    },
  });
  if (open.length === 1) exchange.send({ type: "response.create", event_id: eventId });
  return null;
}
