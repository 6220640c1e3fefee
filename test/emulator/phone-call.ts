import type { JsonObject } from "@callsheet/core";
import type { Emulator } from "@callsheet/emulator";
import { joinCall, type EventSocket } from "./event-socket.ts";
import { postJson } from "./realtime-client.ts";

/** Lets a call come in, as if over SIP; gives its id. */
export async function ring({ url }: Emulator): Promise<string> {
  const response = await fetch(`${url}/_calls`, { method: "POST" });
  const event: { data: { call_id: string } } = await response.json();
  return event.data.call_id;
}

/**
 * A call that came in over SIP and was answered, with the WebSocket by which a server takes part in
 * it. Its audio is a stream, as WebRTC's is, but there is no network to wait for.
 */
export async function answerPhone(
  endpoint: Emulator,
  session: JsonObject = { type: "realtime" },
): Promise<EventSocket & { callId: string }> {
  const callId = await ring(endpoint);
  await postJson(endpoint, `/realtime/calls/${callId}/accept`, session);
  return { ...(await joinCall(endpoint, callId)), callId };
}
