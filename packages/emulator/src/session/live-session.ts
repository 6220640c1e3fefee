import { effectiveSession, type JsonObject } from "@callsheet/core";
import { createInputAudio, type InputAudio } from "../audio/input-audio.ts";
import type { CutSpeech, OutputAudio } from "../audio/output-audio.ts";
import type { Clock } from "../clock.ts";
import { createConversation } from "../conversation/conversation.ts";
import { isAssistantAudio } from "../conversation/conversation-item.ts";
import { cutItem, type ToldConversation } from "../conversation/item-events.ts";
import { readMessage, type ClientMessage } from "../events/client-event.ts";
import { errorFields, type Emit } from "../events/server-event.ts";
import type { CreatePersona, Departure, Persona } from "../persona/persona.ts";
import type { Refusal } from "../refusal/refusal.ts";
import { serverFault } from "../refusal/request-refusals.ts";
import { createResponses } from "../response/responses.ts";
import { clientEventHandlers, type EventHandler } from "./client-event-handlers.ts";
import { sessionResource, type SessionIdentity } from "./session-resource.ts";
import { updateSession } from "./session-update.ts";

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
}

export function createLiveSession(options: LiveSessionOptions): LiveSession {
  const { identity, clock, createPersona, emit, audio, onDeparture } = options;
  let { asked } = options;
  const conversation = createConversation();
  const stage = { emit, conversation, audio };
  const session = (): JsonObject => effectiveSession(asked);
  const shown = (): JsonObject => sessionResource(asked, identity);
  const persona: Persona = createPersona({
    clock,
    takeTurn: () => void responses.create({}),
    leave: onDeparture,
  });
  const responses = createResponses(stage, { clock, persona, asked: () => asked, onDeparture });
  const report = (fault: Refusal | null, clientEventId: string | null): void => {
    if (fault !== null) emit("error", errorFields(fault.error, clientEventId));
  };
  const inputAudio = createInputAudio({
    emit,
    conversation,
    session,
    transcribe: (milliseconds) => persona.transcribe?.(milliseconds) ?? "",
    interrupt() {
      const cut = audio.cut();
      responses.interrupt();
      if (cut !== null) keepWhatWasHeard(stage, cut);
    },
    respond() {
      report(responses.create({}), null);
    },
  });
  const update = (patch: JsonObject) => {
    const updated = updateSession(asked, patch, conversation.items().some(isAssistantAudio));
    if (!updated.ok) return updated;
    asked = updated.value;
    emit("session.updated", { session: shown() });
    return null;
  };
  const handlers = clientEventHandlers({ ...stage, responses, inputAudio, session, update });
  return {
    shown,
    begin() {
      emit("session.created", { session: shown() });
    },
    receive(message) {
      const { eventId, event } = readMessage(message);
      const fault = event.ok ? serve(handlers[event.value.type], event.value.fields) : event;
      report(fault, eventId);
      if (event.ok && fault === null) report(notice(persona, event.value.fields), eventId);
    },
    inputAudio,
    close() {
      responses.close();
      audio.close();
    },
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

/** Of speech that was cut off, the conversation keeps what the user has heard. */
function keepWhatWasHeard(told: ToldConversation, { part, heardMilliseconds }: CutSpeech): void {
  const item = told.conversation.find(part.itemId);
  if (item?.type === "message") cutItem(told, item, part.contentIndex, heardMilliseconds);
}
