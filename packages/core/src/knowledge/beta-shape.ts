import { formatNamed } from "./audio-format-names.ts";
import { camelCaseKeys } from "./camel-case-keys.ts";
import { valueAt, type JsonObject, type JsonValue } from "../json-value.ts";
import { childPointer, parentPointer, parsePointer } from "../pointer.ts";
import { isSameValue } from "../same-value.ts";
import { mappingAt, type SessionPart } from "./session-parts.ts";
import { snakeCase } from "./snake-case.ts";
import { meansOff } from "./turn-detection.ts";

/** What became of a key of the beta; `to` is a pointer, `null` for what has no successor. */
interface Successor {
  readonly to: string | null;
  /** The value in today's form; most values are the same. */
  readonly convert?: (value: JsonValue) => JsonValue;
}

/**
 * The keys of the beta, which ended on 2026-05-12. Source: "Beta to GA migration" in the Realtime
 * guide, and `RealtimeSessionCreateRequest` beside `RealtimeSessionCreateRequestGA` in the
 * published OpenAPI description.
 */
const successors: ReadonlyMap<string, Successor> = new Map<string, Successor>([
  ["modalities", { to: "/output_modalities", convert: oneModality }],
  ["voice", { to: "/audio/output/voice" }],
  ["speed", { to: "/audio/output/speed" }],
  ["input_audio_format", { to: "/audio/input/format", convert: formatMapping }],
  ["output_audio_format", { to: "/audio/output/format", convert: formatMapping }],
  ["input_audio_transcription", { to: "/audio/input/transcription" }],
  ["input_audio_noise_reduction", { to: "/audio/input/noise_reduction" }],
  ["turn_detection", { to: "/audio/input/turn_detection", convert: turnDetection }],
  ["max_response_output_tokens", { to: "/max_output_tokens" }],
  ["temperature", { to: null }],
]);

/** Where else keys of the beta are found: half moved, below `audio` but with their old names. */
const halfMoved = [["audio"], ["audio", "input"], ["audio", "output"]];

/** A key of the beta in a session, and what takes its place. */
export interface BetaKey {
  readonly pointer: string;
  /** Where its value belongs; `null` when nothing takes its place. */
  readonly to: string | null;
  /** The value in today's form; the same value where nothing about it changed. */
  readonly value: JsonValue;
  readonly isConverted: boolean;
  /** What stands at `to` already. */
  readonly rival: "none" | "same" | "other";
  /** Whether another misplaced key leads to the same place, and has to go there first. */
  readonly isSecond: boolean;
}

/** The keys of the beta in a session; also as SDKs write them, `inputAudioFormat`. */
export function findBetaKeys(session: JsonObject): BetaKey[] {
  const moved = halfMoved.flatMap((path) => {
    const part = mappingAt(session, ...path);
    return part === null ? [] : betaKeysOf(session, part, isAudioKey);
  });
  const root = { pointer: "", value: session };
  return markSeconds(session, [...betaKeysOf(session, root, () => true), ...moved]);
}

/** A key of the beta as it is found, without a look at the others. */
type LoneKey = Omit<BetaKey, "isSecond">;

function betaKeysOf(
  session: JsonObject,
  { pointer, value: mapping }: SessionPart<JsonObject>,
  isMeant: (key: string) => boolean,
): LoneKey[] {
  return Object.keys(mapping).flatMap((key) => {
    const name = snakeCase(key);
    const successor = successors.get(name);
    const value = mapping[key];
    if (successor === undefined || value === undefined || !isMeant(name)) return [];
    if (!hasPlaceFor(session, successor)) return [];
    return [betaKey(session, childPointer(pointer, key), successor, value)];
  });
}

function markSeconds(session: JsonObject, keys: readonly LoneKey[]): BetaKey[] {
  if (keys.length === 0) return [];
  const taken = new Set(
    camelCaseKeys(session).map(({ pointer, name }) => childPointer(parentPointer(pointer), name)),
  );
  return keys.map((key) => {
    const { to, rival } = key;
    const isSecond = rival === "none" && to !== null && taken.has(to);
    if (to !== null) taken.add(to);
    return { ...key, isSecond };
  });
}

/** Names such as `voice` stand below `audio` rightly, or are misplaced without being the beta's. */
function isAudioKey(name: string): boolean {
  return name.startsWith("input_audio_") || name.startsWith("output_audio_");
}

/** A transcription session has nothing of what the model says. */
function hasPlaceFor({ type }: JsonObject, { to }: Successor): boolean {
  return type !== "transcription" || to === null || to.startsWith("/audio/input/");
}

function betaKey(
  session: JsonObject,
  pointer: string,
  { to, convert }: Successor,
  written: JsonValue,
): LoneKey {
  const value = convert === undefined ? written : convert(written);
  const present = to === null ? undefined : valueAt(session, parsePointer(to));
  const same = isSameValue(present, value) ? "same" : "other";
  const rival = present === undefined ? "none" : same;
  return { pointer, to, value, isConverted: !isSameValue(value, written), rival };
}

/** With audio there is always a transcript, so the beta's two modalities are `audio` today. */
function oneModality(value: JsonValue): JsonValue {
  const isBoth = Array.isArray(value) && value.length > 1 && value.includes("audio");
  return isBoth ? ["audio"] : value;
}

function formatMapping(value: JsonValue): JsonValue {
  return formatNamed(value) ?? value;
}

function turnDetection(value: JsonValue): JsonValue {
  return meansOff(value) ? null : value;
}
