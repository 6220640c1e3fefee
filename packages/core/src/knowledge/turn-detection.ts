import { isObject, valueAt, type JsonObject, type JsonValue } from "../json-value.ts";

/** Where a session says how the end of a turn is found. */
export const turnDetectionPointer = "/audio/input/turn_detection";

/** The value there; `undefined` where there is none, so that the API's default holds. */
export function turnDetectionOf(session: JsonObject): JsonValue | undefined {
  return valueAt(session, ["audio", "input", "turn_detection"]);
}

const wordsForOff = new Set(["none", "off", "no", "false", "null", "disabled"]);

/** Whether a value is meant to turn turn detection off; the API knows no way but `null`. */
export function meansOff(turnDetection: JsonValue | undefined): boolean {
  if (!isObject(turnDetection)) return isWordForOff(turnDetection);
  const { type } = turnDetection;
  return type === null || isWordForOff(type);
}

function isWordForOff(value: JsonValue | undefined): boolean {
  return value === false || (typeof value === "string" && wordsForOff.has(value.toLowerCase()));
}
