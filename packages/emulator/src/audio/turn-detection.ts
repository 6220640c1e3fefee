import { isObject, valueAt, type JsonObject } from "@callsheet/core";
import { numberOf } from "../events/fields.ts";

/** When the user is taken to speak, and what is done about it; times in milliseconds. */
export interface TurnDetection {
  /** From which level on a sound is taken for speech. */
  readonly loudness: number;
  /** How much before the speech belongs to it. */
  readonly padding: number;
  /** How long a silence ends the turn. */
  readonly silence: number;
  /** How long the user may say nothing after an answer; `null` for any time. */
  readonly idle: number | null;
  /** Whether a turn is answered unasked. */
  readonly answers: boolean;
  /** Whether the model falls silent when the user speaks. */
  readonly interrupts: boolean;
}

/** The turn detection of a session with its defaults; `null` where there is none. */
export function turnDetectionOf(session: JsonObject): TurnDetection | null {
  const detection = valueAt(session, ["audio", "input", "turn_detection"]);
  if (!isObject(detection)) return null;
  const common = {
    answers: detection["create_response"] !== false,
    interrupts: detection["interrupt_response"] !== false,
  };
  return detection["type"] === "semantic_vad"
    ? { ...common, ...semanticDefaults, silence: silenceAt(detection["eagerness"]) }
    : {
        ...common,
        loudness: loudnessAt(numberOf(detection, "threshold")),
        padding: numberOf(detection, "prefix_padding_ms"),
        silence: numberOf(detection, "silence_duration_ms"),
        idle: numberOf(detection, "idle_timeout_ms") || null,
      };
}

/**
 * The API says only that a higher threshold wants louder audio, from 0 to 1. Here these are −60 and
 * −20 dB of the loudest sound that there is; half of it, −40 dB, is somebody who speaks softly.
 */
function loudnessAt(threshold: number): number {
  return 10 ** ((40 * threshold - 60) / 20);
}

const semanticDefaults = { loudness: loudnessAt(0.5), padding: 300, idle: null } as const;

/**
 * Whether a sentence is finished only a model can tell. Here a silence ends it, after a quarter of
 * the longest time for which the API would wait.
 */
function silenceAt(eagerness: unknown): number {
  if (eagerness === "low") return 2000;
  return eagerness === "high" ? 500 : 1000;
}
