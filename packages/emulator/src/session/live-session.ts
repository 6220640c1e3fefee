import type { JsonObject } from "@callsheet/core";
import { createInputAudio, type InputAudio } from "../audio/input-audio.ts";
import type { OutputAudio } from "../audio/output-audio.ts";
import type { Clock } from "../clock.ts";
import { createConversation } from "../conversation/conversation.ts";
import { isAssistantAudio } from "../conversation/conversation-item.ts";
import { cutItem } from "../conversation/item-events.ts";
import { readMessage, type ClientMessage } from "../events/client-event.ts";
import { errorFields, type Emit } from "../events/server-event.ts";
import type { CreatePersona, Departure, Initiative, Persona } from "../persona/persona.ts";
import type { Refusal } from "../refusal/refusal.ts";
import { serverFault } from "../refusal/request-refusals.ts";
import type { Stage } from "../response/response-output.ts";
import { createResponses, type Responses } from "../response/responses.ts";
import { clientEventHandlers, type EventHandler } from "./client-event-handlers.ts";
import type { SessionIdentity } from "./session-resource.ts";
import { createSessionState } from "./session-state.ts";

/** A session under way: it hears what clients send, and tells all of them what happens. */
export interface LiveSession {
  /** The session in force, as `session.updated` shows it. */
  shown(): JsonObject;
  /** Greets with `session.created`. */
  begin(): void;
  /** Serves a message of a client. */
  receive(message: ClientMessage): void;
  /** What is heard of the user's voice. */
  readonly inputAudio: InputAudio;
  /** Ends what is going on in it. */
  close(): void;
}

export interface LiveSessionOptions {
  /** The session as it was asked for, without defaults. */
  readonly asked: JsonObject;
  readonly identity: SessionIdentity;
  readonly clock: Clock;
  readonly createPersona: CreatePersona;
  readonly emit: Emit;
  readonly audio: OutputAudio;
  /** Called when the persona leaves the call. */
  readonly onDeparture: (departure: Departure) => void;
  readonly log: (line: string) => void;
}

export function createLiveSession(options: LiveSessionOptions): LiveSession {
  const { clock, emit, audio, onDeparture } = options;
  const state = createSessionState(options.asked, options.identity);
  const { asked, inForce, shown } = state;
  const conversation = createConversation();
  const stage = { emit, conversation, audio };
  const takeTurn = (): boolean => responses.create({}) === null;
  const persona = options.createPersona(initiativeIn(options, takeTurn));
  const responses = createResponses(stage, {
    clock,
    persona,
    asked,
    onDeparture,
    onBegin: () => inputAudio.answerBegins(),
    onEnd: (millisecondsLeft) => inputAudio.answerEnds(millisecondsLeft),
  });
  const report = (fault: Refusal | null, clientEventId: string | null): void => {
    if (fault !== null) emit("error", errorFields(fault.error, clientEventId));
  };
  const inputAudio = createInputAudio({
    emit,
    conversation,
    session: inForce,
    transcribe: (milliseconds) => persona.transcribe?.(milliseconds) ?? "",
    interrupt: () => interrupt(stage, responses),
    respond: () => report(responses.create({}), null),
  });
  const update = (patch: JsonObject) => {
    const fault = state.update(patch, conversation.items().some(isAssistantAudio));
    if (fault === null) emit("session.updated", { session: shown() });
    return fault;
  };
  const handlers = clientEventHandlers({
    ...stage,
    responses,
    inputAudio,
    session: inForce,
    update,
  });
  return {
    shown,
    begin() {
      emit("session.created", { session: shown() });
      persona.begin?.();
    },
    receive(message) {
      const { eventId, event } = readMessage(message);
      const fault = event.ok ? serve(handlers[event.value.type], event.value.fields) : event;
      report(fault, eventId);
      if (event.ok && fault === null) report(notice(persona, event.value.fields), eventId);
    },
    inputAudio,
    close() {
      persona.close?.();
      responses.close();
      audio.close();
    },
  };
}

/** What the persona may do on its own account. */
function initiativeIn(
  { clock, emit, onDeparture, log }: LiveSessionOptions,
  takeTurn: () => boolean,
): Initiative {
  return {
    clock,
    takeTurn,
    tellError(error, clientEventId) {
      const told = { type: "server_error", code: null, param: null, ...error };
      emit("error", errorFields(told, clientEventId));
    },
    log,
    leave: onDeparture,
  };
}

/** Serves an event; what goes wrong in here is told as the API tells of its own faults. */
function serve(handler: EventHandler, fields: JsonObject): Refusal | null {
  try {
    return handler(fields);
  } catch (error) {
    return serverFault(error);
  }
}

/** A persona may break, which is no reason for the emulator to. */
function notice(persona: Persona, event: JsonObject): Refusal | null {
  try {
    persona.notice?.(event);
    return null;
  } catch (error) {
    return serverFault(error);
  }
}

/** Falls silent. Of what was being said, the conversation keeps what the user has heard. */
function interrupt(stage: Stage, responses: Responses): void {
  const cut = stage.audio.cut();
  responses.interrupt();
  if (cut === null) return;
  const { part, heardMilliseconds } = cut;
  const item = stage.conversation.find(part.itemId);
  if (item?.type === "message") cutItem(stage, item, part.contentIndex, heardMilliseconds);
}
