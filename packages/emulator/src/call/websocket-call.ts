import type { JsonObject } from "@callsheet/core";
import { createAudioInEvents } from "../audio/audio-in-events.ts";
import { createId } from "../identifiers.ts";
import { openCall, type Call } from "./call.ts";
import type { CallServices } from "./call-services.ts";

/** A session whose audio goes in events too; it ends when the client closes the WebSocket. */
export function openWebSocketCall(services: CallServices, asked: JsonObject): Call {
  const call = openCall(services, {
    record: services.journal.call(createId("rtc"), "websocket"),
    asked,
    createAudio: (emit) => createAudioInEvents(emit),
    release: () => Promise.resolve(),
  });
  call.connected();
  return call;
}
