import { effectiveSession, isObject, type JsonObject, type JsonValue } from "@callsheet/core";
import type { ConversationItem } from "../conversation/conversation-item.ts";
import { readItem } from "../conversation/read-item.ts";
import { checkFields, textOf, type Field, type Fields } from "../events/fields.ts";
import { noSuchReference } from "../refusal/event-refusals.ts";
import { describeKind } from "../refusal/json-kind.ts";
import { granted, type Outcome, type Refusal } from "../refusal/refusal.ts";
import { invalidType } from "../refusal/request-refusals.ts";
import { mergePatch } from "../session/merge-patch.ts";
import { checkSession } from "../session/session-check.ts";

/** What a response is asked for. */
export interface ResponseRequest {
  /** The session with its defaults, and what the response asks for in place of it. */
  readonly session: JsonObject;
  /** Whether the response becomes part of the conversation. */
  readonly isInConversation: boolean;
  /** What the model is told instead of the conversation; `null` for the conversation. */
  readonly input: readonly ConversationItem[] | null;
  readonly metadata: JsonObject | null;
}

/** What a request is read against. */
export interface ResponseContext {
  /** The session as it was asked for, without defaults. */
  readonly asked: JsonObject;
  readonly findItem: (itemId: string) => ConversationItem | null;
}

const ownFields: Fields = {
  conversation: { kind: "string", values: ["auto", "none"] },
  input: { kind: "array" },
  metadata: { kind: "object", nullable: true },
};

/** Core knows what the keys of a session may hold; here it counts which of them there are. */
const anything: Field = { kind: "anything" };
const sessionFields: Fields = {
  audio: { kind: "object" },
  instructions: anything,
  max_output_tokens: anything,
  output_modalities: anything,
  parallel_tool_calls: anything,
  prompt: anything,
  reasoning: anything,
  tool_choice: anything,
  tools: anything,
};
const audioFields: Fields = { output: { kind: "object" } };
const outputFields: Fields = { format: anything, voice: anything };

/** Reads the `response` of a `response.create`. */
export function readResponseRequest(
  response: JsonObject,
  { asked, findItem }: ResponseContext,
): Outcome<ResponseRequest> {
  const fault = checkShape(response);
  if (fault !== null) return fault;
  const overrides = Object.entries(response).filter(([key]) => Object.hasOwn(sessionFields, key));
  const session = checkSession(mergePatch(asked, Object.fromEntries(overrides)));
  if (!session.ok) return toldOfResponse(session);
  const input = readInput(response["input"], findItem);
  if (!input.ok) return input;
  const { metadata } = response;
  return granted({
    session: effectiveSession(session.value),
    isInConversation: textOf(response, "conversation") !== "none",
    input: input.value,
    metadata: isObject(metadata) ? metadata : null,
  });
}

function checkShape(response: JsonObject): Refusal | null {
  const fault = checkFields(response, { ...ownFields, ...sessionFields }, "response");
  const { audio } = response;
  if (fault !== null || !isObject(audio)) return fault;
  const { output } = audio;
  const outer = checkFields(audio, audioFields, "response.audio");
  if (outer !== null || !isObject(output)) return outer;
  return checkFields(output, outputFields, "response.audio.output");
}

/** What is wrong with the session is wrong with the response, which is all that is new in it. */
function toldOfResponse({ status, error }: Refusal): Refusal {
  const message = error.message.replaceAll("'session.", "'response.");
  const param = error.param?.replace(/^session(?=\.)/, "response") ?? null;
  return { ok: false, status, error: { ...error, message, param } };
}

function readInput(
  input: JsonValue | undefined,
  findItem: ResponseContext["findItem"],
): Outcome<ConversationItem[] | null> {
  if (!Array.isArray(input)) return granted(null);
  const items: ConversationItem[] = [];
  for (const [index, value] of input.entries()) {
    const item = readInputItem(value, `response.input[${index}]`, findItem);
    if (!item.ok) return item;
    items.push(item.value);
  }
  return granted(items);
}

function readInputItem(
  value: JsonValue,
  path: string,
  findItem: ResponseContext["findItem"],
): Outcome<ConversationItem> {
  if (!isObject(value)) return invalidType(path, "an object", describeKind(value));
  if (value["type"] !== "item_reference") return readItem(value, path);
  const reference: Fields = { type: anything, id: { kind: "string", required: true } };
  const fault = checkFields(value, reference, path);
  if (fault !== null) return fault;
  const itemId = textOf(value, "id") ?? "";
  const item = findItem(itemId);
  return item === null ? noSuchReference(`${path}.id`, itemId) : granted(item);
}
