import { isObject, type JsonValue } from "../json-value.ts";

/** Writes a small value on one line, as a message shows it: `{ type: audio/pcm, rate: 24000 }`. */
export function inlineValue(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(inlineValue).join(", ")}]`;
  if (!isObject(value)) return String(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${key}: ${inlineValue(member ?? null)}`,
  );
  return `{ ${members.join(", ")} }`;
}
