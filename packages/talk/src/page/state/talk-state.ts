import type { JsonObject } from "@callsheet/core";
import type { FileState, HeldBack, SessionRow } from "../../wire.ts";
import type { MicrophoneChoice } from "../call/microphone.ts";
import { emptyLog, type EventLog } from "./event-log.ts";
import type { Transcript } from "./transcript.ts";
import { noUsage, type Usage } from "./usage.ts";

/** Everything that the page shows. */
export interface TalkState {
  /** `null` until the server has told of it. */
  readonly file: FileState | null;
  /** Whether the command behind the page answers. */
  readonly isReached: boolean;
  readonly phase: "idle" | "connecting" | "live" | "ended";
  readonly transcript: Transcript;
  readonly log: EventLog;
  readonly usage: Usage;
  /** The session that the call runs with; `null` before the first. */
  readonly effective: JsonObject | null;
  readonly rows: readonly SessionRow[];
  /** What the call could not take over from the changed file. */
  readonly heldBack: readonly HeldBack[];
  readonly microphone: MicrophoneState;
  /** What is heard; `null` without a call. */
  readonly voice: MediaStream | null;
  /** The latest thing that a screen reader should say. */
  readonly announcement: string;
}

export interface MicrophoneState {
  /** `null` without a call, or where the browser may not use one. */
  readonly stream: MediaStream | null;
  readonly deviceId: string;
  readonly choices: readonly MicrophoneChoice[];
  readonly isMuted: boolean;
  /** Whether it is open only while a key or button is held. */
  readonly isPushToTalk: boolean;
  readonly isHeld: boolean;
}

export const initialState: TalkState = {
  file: null,
  isReached: true,
  phase: "idle",
  transcript: [],
  log: emptyLog,
  usage: noUsage,
  effective: null,
  rows: [],
  heldBack: [],
  microphone: {
    stream: null,
    deviceId: "",
    choices: [],
    isMuted: false,
    isPushToTalk: false,
    isHeld: false,
  },
  voice: null,
  announcement: "",
};

/** Whether what is said now is sent. */
export function isMicrophoneOpen({ isMuted, isPushToTalk, isHeld }: MicrophoneState): boolean {
  return isPushToTalk ? isHeld : !isMuted;
}
