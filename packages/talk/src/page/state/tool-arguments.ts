import { isObject, type JsonObject, type JsonValue } from "@callsheet/core";
import { objectAt, textAt } from "../call/server-event.ts";
import type { ToolCall, Transcript } from "./transcript.ts";

/** One argument of a call, with what the tool's schema says of it. */
export interface ToolArgument {
  readonly name: string;
  /** `null` for one that was not given. */
  readonly value: string | null;
  readonly description: string;
  /** What is wrong with it; `null` when nothing is. */
  readonly fault: string | null;
}

/** The arguments of a call by the schema of its tool; `null` when they are no JSON object. */
export function argumentsOf(call: ToolCall, tool: JsonObject | null): ToolArgument[] | null {
  const given = parseObject(call.arguments);
  if (given === null) return null;
  const properties = objectAt(tool ?? {}, "parameters", "properties");
  const required = requiredOf(tool);
  const missing = required.filter((name) => !Object.hasOwn(given, name));
  return [...Object.keys(given), ...missing].map((name) => ({
    name,
    value: Object.hasOwn(given, name) ? valueText(given[name]) : null,
    description: textAt(objectAt(properties, name), "description"),
    fault: missing.includes(name)
      ? "required, but not given"
      : tool === null || Object.hasOwn(properties, name)
        ? null
        : "not in the tool's schema",
  }));
}

/**
 * What an answer is likely to look like: what this function was answered before, else what it was
 * asked, with a result.
 */
export function proposedAnswer(call: ToolCall, transcript: Transcript): string {
  const before = transcript.findLast(
    (entry): entry is ToolCall =>
      entry.kind === "tool" && entry.name === call.name && entry.output !== null,
  );
  if (before?.output != null) return pretty(before.output);
  return JSON.stringify({ ...parseObject(call.arguments), result: "ok" }, null, 2);
}

/** JSON on several lines; what is none stays as it is. */
export function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parseObject(text: string): JsonObject | null {
  if (!isJson(text)) return null;
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : null;
}

function requiredOf(tool: JsonObject | null): string[] {
  const { required } = objectAt(tool ?? {}, "parameters");
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}

function valueText(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}
