import { isObject, type JsonObject } from "@callsheet/core";
import { formatOf, readAudio } from "../audio/audio-bytes.ts";
import type { InputAudio } from "../audio/input-audio.ts";
import type { OutputAudio } from "../audio/output-audio.ts";
import { soundsOf } from "../audio/sound.ts";
import {
  createItem,
  deleteItem,
  retrieveItem,
  truncateItem,
  type ToldConversation,
} from "../conversation/item-events.ts";
import type { ClientEventType } from "../events/client-event.ts";
import { textOf } from "../events/fields.ts";
import { invalidAudio } from "../refusal/event-refusals.ts";
import type { Refusal } from "../refusal/refusal.ts";
import type { Responses } from "../response/responses.ts";

/** What the events of clients act upon. */
export interface EventTargets extends ToldConversation {
  readonly responses: Responses;
  readonly inputAudio: InputAudio;
  readonly audio: OutputAudio;
  /** The session in force, with its defaults. */
  readonly session: () => JsonObject;
  /** Changes the session. */
  readonly update: (patch: JsonObject) => Refusal | null;
}

/** Serves an event by its fields; gives why it can't. */
export type EventHandler = (fields: JsonObject) => Refusal | null;

/** What is done about each event that a client may send. */
export function clientEventHandlers(
  targets: EventTargets,
): Readonly<Record<ClientEventType, EventHandler>> {
  const { responses, inputAudio, audio, session, update } = targets;
  return {
    "session.update": (fields) => update(objectOf(fields, "session")),
    "input_audio_buffer.append": (fields) => append(inputAudio, session(), fields),
    "input_audio_buffer.commit": () => inputAudio.commit(),
    "input_audio_buffer.clear": () => {
      inputAudio.clear();
      return null;
    },
    "output_audio_buffer.clear": () => {
      audio.cut();
      return null;
    },
    "conversation.item.create": (fields) => createItem(targets, fields),
    "conversation.item.delete": (fields) => deleteItem(targets, fields),
    "conversation.item.retrieve": (fields) => retrieveItem(targets, fields),
    "conversation.item.truncate": (fields) => truncateItem(targets, fields),
    "response.create": (fields) => responses.create(objectOf(fields, "response")),
    "response.cancel": (fields) => responses.cancel(textOf(fields, "response_id")),
  };
}

function append(inputAudio: InputAudio, session: JsonObject, fields: JsonObject): Refusal | null {
  const audio = readAudio(textOf(fields, "audio") ?? "", formatOf(session, "input"));
  if (audio === null) return invalidAudio("audio");
  for (const sound of soundsOf(audio)) inputAudio.hear(sound);
  return null;
}

/** A field that holds an object; an empty one where it holds none. */
function objectOf(fields: JsonObject, name: string): JsonObject {
  const value = fields[name];
  return isObject(value) ? value : {};
}
