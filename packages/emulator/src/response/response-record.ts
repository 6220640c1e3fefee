import { valueAt, type JsonObject } from "@callsheet/core";
import { shownItem, type ConversationItem } from "../conversation/conversation-item.ts";
import type { ResponseRequest } from "./response-request.ts";
import type { Departure, Failure } from "../persona/persona.ts";
import { inputTokens, outputTokens, usageFor, type Usage } from "./usage.ts";

/** How a response ended, in the words of its `status` and `status_details`. */
export type ResponseEnding =
  | { readonly status: "completed" }
  | { readonly status: "cancelled"; readonly reason: "turn_detected" | "client_cancelled" }
  | { readonly status: "incomplete"; readonly reason: "max_output_tokens" }
  | ({ readonly status: "failed" } & Failure);

/** A response, as far as it has come. */
export interface ResponseRecord {
  readonly id: string;
  readonly request: ResponseRequest;
  /** `null` for a response that stays out of the conversation. */
  readonly conversationId: string | null;
  /** What it answers. */
  readonly items: readonly ConversationItem[];
  readonly output: ConversationItem[];
  /** How it will have ended, if nothing else happens. */
  ending: ResponseEnding;
  /** How the call ends in the middle of it, if it does. */
  departure: Departure | null;
}

/** The response as `response.created` shows it. */
export function shownAtStart(response: ResponseRecord): JsonObject {
  return shown(response, "in_progress", null, null);
}

/** The response as `response.done` shows it. */
export function shownAtEnd(response: ResponseRecord): JsonObject {
  const { ending } = response;
  return shown(response, ending.status, detailsOf(ending), usageOf(response));
}

/** About how many tokens a response has used, in and out. */
export function tokensOf(response: ResponseRecord): number {
  return usageOf(response).total_tokens;
}

function usageOf({ request, items, output }: ResponseRecord): Usage {
  return usageFor(inputTokens(request.session, items), outputTokens(output));
}

function shown(
  { id, request, conversationId, output }: ResponseRecord,
  status: string,
  details: JsonObject | null,
  usage: JsonObject | null,
): JsonObject {
  const { session, metadata } = request;
  return {
    object: "realtime.response",
    id,
    status,
    status_details: details,
    output: output.map(shownItem),
    conversation_id: conversationId,
    output_modalities: session["output_modalities"],
    max_output_tokens: session["max_output_tokens"],
    audio: {
      output: {
        format: valueAt(session, ["audio", "output", "format"]),
        voice: valueAt(session, ["audio", "output", "voice"]),
      },
    },
    usage,
    metadata,
  };
}

function detailsOf(ending: ResponseEnding): JsonObject | null {
  const { status } = ending;
  if (status === "completed") return null;
  if (status !== "failed") return { type: status, reason: ending.reason };
  const { type = "server_error", code, message } = ending;
  return { type: status, error: { type, ...(code !== null && { code }), message } };
}
