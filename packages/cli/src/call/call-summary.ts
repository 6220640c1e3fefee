import type { JsonObject } from "@callsheet/core";
import type { Caller } from "@callsheet/emulator";

import { visibleText } from "../report/visible-text.ts";
import type { CallEnd } from "./call-end.ts";

/** A call that took place. */
export interface CallRecord {
  readonly callId: string;
  readonly session: JsonObject;
  readonly durationMs: number;
  readonly end: CallEnd;
  readonly events: ReadonlyMap<string, number>;
  readonly audio: ReturnType<Caller["stats"]>;
}

const endWords: Readonly<Record<CallEnd, string>> = {
  duration: "hung up",
  endpoint: "the endpoint hung up",
  interruption: "interrupted",
};

/** A call in three lines, for people. */
export function callSummary(record: CallRecord): string {
  const { callId, session, durationMs, end, events, audio } = record;
  const model = typeof session["model"] === "string" ? session["model"] : "no model named";
  const seconds = (durationMs / 1000).toFixed(1);
  const counts = [...events].map(([type, count]) => `${type} × ${count}`);
  const frames = `${audio.audioFramesSent} frames sent, ${audio.audioFramesReceived} received`;
  return [
    `Call ${callId}: ${seconds} s, ${endWords[end]}`,
    `  model   ${visibleText(model)}`,
    `  events  ${visibleText(counts.join(", "))}`,
    `  audio   ${frames}`,
    "",
  ].join("\n");
}
