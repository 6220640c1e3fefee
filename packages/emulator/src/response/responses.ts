import type { JsonObject } from "@callsheet/core";
import type { Clock } from "../clock.ts";
import { isAssistantAudio } from "../conversation/conversation-item.ts";
import { createId } from "../identifiers.ts";
import type { Departure, Persona } from "../persona/persona.ts";
import { noActiveResponse, responseActive, voiceIsFixed } from "../refusal/event-refusals.ts";
import type { Refusal } from "../refusal/refusal.ts";
import { voiceOf } from "../session/session-update.ts";
import { createRateLimit } from "./rate-limit.ts";
import type { Stage } from "./response-output.ts";
import { tokensOf, type ResponseRecord } from "./response-record.ts";
import { readResponseRequest, type ResponseRequest } from "./response-request.ts";
import { runResponse, type ResponseRun } from "./response-run.ts";

/** The responses of a session: one at a time for the conversation, any number beside it. */
export interface Responses {
  /** Serves a `response.create`; without a `response` it is all the session's. */
  create(response: JsonObject): Refusal | null;
  /** Serves a `response.cancel`; without an id it means the one for the conversation. */
  cancel(responseId: string | null): Refusal | null;
  /** Ends the response for the conversation because the user speaks, if there is one. */
  interrupt(): void;
  /** Ends all of them without a word. */
  close(): void;
}

export interface ResponsesOptions {
  readonly clock: Clock;
  readonly persona: Persona;
  /** The session as it was asked for, without defaults. */
  readonly asked: () => JsonObject;
  /** Called when a persona leaves the call. */
  readonly onDeparture: (departure: Departure) => void;
  readonly onBegin: () => void;
  /** Called when a response is over; the rest of it is heard in so many milliseconds. */
  readonly onEnd: (millisecondsLeft: number) => void;
}

/** No responses yet. */
export function createResponses(stage: Stage, options: ResponsesOptions): Responses {
  const { clock, persona, asked, onDeparture, onBegin, onEnd } = options;
  const underWay = new Map<ResponseRecord, ResponseRun | null>();
  const rateLimit = createRateLimit(clock);
  let number = 0;

  const main = (): ResponseRecord | undefined =>
    [...underWay.keys()].find(({ conversationId }) => conversationId !== null);

  const finish = (response: ResponseRecord): void => {
    underWay.delete(response);
    onEnd(stage.audio.finish(response.id));
    if (response.departure !== null) onDeparture(response.departure);
    else {
      stage.emit("rate_limits.updated", rateLimit.spend(tokensOf(response)));
      persona.turnEnded?.();
    }
  };

  const start = (request: ResponseRequest): void => {
    const response = openResponse(stage, request);
    number++;
    underWay.set(response, null);
    onBegin();
    const run = runResponse(stage, response, {
      clock,
      persona,
      turn: { number, session: request.session, items: response.items },
      onDone: () => finish(response),
    });
    if (underWay.has(response)) underWay.set(response, run);
  };

  return {
    create(fields) {
      const findItem = (itemId: string) => stage.conversation.find(itemId);
      const request = readResponseRequest(fields, { asked: asked(), findItem });
      if (!request.ok) return request;
      const fault = request.value.isInConversation
        ? conversationFault(stage, request.value, asked(), main())
        : null;
      if (fault === null) start(request.value);
      return fault;
    },
    cancel(responseId) {
      const wanted =
        responseId === null ? main() : [...underWay.keys()].find(({ id }) => id === responseId);
      if (wanted === undefined) return noActiveResponse();
      underWay.get(wanted)?.cancel("client_cancelled");
      return null;
    },
    interrupt() {
      const response = main();
      if (response !== undefined) underWay.get(response)?.cancel("turn_detected");
    },
    close() {
      for (const run of [...underWay.values()]) run?.cancel("client_cancelled");
    },
  };
}

function openResponse({ conversation }: Stage, request: ResponseRequest): ResponseRecord {
  return {
    id: createId("resp"),
    request,
    conversationId: request.isInConversation ? conversation.id : null,
    items: request.input ?? [...conversation.items()],
    output: [],
    ending: { status: "completed" },
    departure: null,
  };
}

/** Why a response can't be part of the conversation now. */
function conversationFault(
  { conversation }: Stage,
  request: ResponseRequest,
  asked: JsonObject,
  active: ResponseRecord | undefined,
): Refusal | null {
  if (active !== undefined) return responseActive(active.id);
  const hasSpoken = conversation.items().some(isAssistantAudio);
  return hasSpoken && voiceOf(request.session) !== voiceOf(asked) ? voiceIsFixed() : null;
}
