import type { JsonObject } from "@callsheet/core";
import { textAt, typeOf } from "./event-fields.ts";
import type { ExchangeEntry } from "./exchange.ts";

/** A call of a function that the model has asked for. */
export interface ToolCall {
  readonly id: string;
  readonly tool: string;
  /** As the model wrote them, right or wrong. */
  readonly arguments: string;
}

/** The calls that the model asked for in these events, in their order. */
export function toolCalls(events: readonly JsonObject[]): ToolCall[] {
  return events
    .filter((event) => typeOf(event) === "response.output_item.done")
    .filter((event) => textAt(event, "item", "type") === "function_call")
    .map((event) => ({
      id: textAt(event, "item", "call_id"),
      tool: textAt(event, "item", "name"),
      arguments: textAt(event, "item", "arguments"),
    }));
}

/** The calls that have no result yet. */
export function openCalls(entries: readonly ExchangeEntry[]): ToolCall[] {
  const answered = new Set(
    entries
      .filter(
        ({ from, event }) => from === "client" && typeOf(event) === "conversation.item.create",
      )
      .map(({ event }) => textAt(event, "item", "call_id")),
  );
  const heard = entries.filter(({ from }) => from === "server").map(({ event }) => event);
  return toolCalls(heard).filter(({ id }) => !answered.has(id));
}
