import { expect, test, vi } from "vitest";
import { createManualClock } from "@callsheet/emulator";
import { textAt } from "./event-text.ts";
import { readOffer } from "./offers.ts";
import { answerPhone } from "./phone-call.ts";
import { callUp, emulator, postCall, postHangup } from "./realtime-client.ts";

const offer = readOffer("werift-0.25.2-offer.sdp");

test("a session lasts an hour", async () => {
  const clock = createManualClock(1_700_000_000_000);
  const endpoint = await emulator({ clock });
  const { client, heard } = await callUp(endpoint);
  expect(heard.all).toMatchObject([{ session: { expires_at: 1_700_003_600 } }]);
  clock.advance(3_599_999);
  client.send({ type: "input_audio_buffer.clear" });
  await heard.next("input_audio_buffer.cleared");
  clock.advance(1);
  expect(await heard.next("error")).toMatchObject({
    error: {
      type: "invalid_request_error",
      code: "session_expired",
      message: "Your session hit the maximum duration of 60 minutes.",
      param: null,
      event_id: null,
    },
  });
  await client.closed;
  expect(endpoint.journal().calls).toMatchObject([{ endReason: "expired" }]);
});

test("a call that nobody connects to ends after half a minute", async () => {
  const clock = createManualClock();
  const endpoint = await emulator({ clock });
  await postCall(endpoint, { sdp: offer });
  clock.advance(29_999);
  expect(endpoint.journal().calls).toMatchObject([{ state: "connecting" }]);
  clock.advance(1);
  expect(endpoint.journal().calls).toMatchObject([
    { state: "ended", endReason: "never-connected" },
  ]);
});

test("answers and events take as long as they are told to", async () => {
  const clock = createManualClock();
  const endpoint = await emulator({ clock, latencyMs: 250 });
  const requested = answerPhone(endpoint);
  const isSettled = vi.fn();
  void requested.then(isSettled, isSettled);
  // The answer to the second request, and then the WebSocket.
  for (let steps = 0; steps < 2; steps++) {
    await vi.waitUntil(() => endpoint.journal().requests.length > steps);
    clock.advance(249);
    expect(isSettled).not.toHaveBeenCalled();
    clock.advance(1);
  }
  const socket = await requested;
  socket.send({ type: "input_audio_buffer.clear" });
  await vi.waitUntil(() => JSON.stringify(endpoint.journal()).includes("input_audio_buffer.clear"));
  clock.advance(249);
  expect(endpoint.journal().calls[0]?.["events"]).toHaveLength(2);
  clock.advance(1);
  await socket.next("input_audio_buffer.cleared");
});

test("a call whose client is gone before the answer is there to be seen, and to be hung up", async () => {
  const clock = createManualClock();
  const endpoint = await emulator({ clock, latencyMs: 1000 });
  const controller = new AbortController();
  const body = new FormData();
  body.set("sdp", offer);
  const request = fetch(`${endpoint.baseUrl}/realtime/calls`, {
    method: "POST",
    headers: { authorization: "Bearer sk-test" },
    body,
    signal: controller.signal,
  });
  await vi.waitUntil(() => endpoint.journal().calls.length === 1);
  controller.abort();
  await expect(request).rejects.toThrow();
  await vi.waitUntil(() => endpoint.journal().requests[0]?.["delivered"] === false);
  clock.advance(1000);
  await vi.waitUntil(() => endpoint.journal().requests[0]?.["status"] === 201);
  const [call] = endpoint.journal().calls;
  expect(endpoint.journal().requests).toMatchObject([{ callId: call?.["id"], delivered: false }]);
  expect(call).toMatchObject({ state: "connecting" });

  const hangup = postHangup(endpoint, `/v1/realtime/calls/${textAt(call, "id")}`);
  await vi.waitUntil(() => endpoint.journal().requests.length === 2);
  clock.advance(1000);
  expect((await hangup).status).toBe(200);
  expect(endpoint.journal().calls).toMatchObject([{ endReason: "hung-up" }]);
});

test("a clock that is told to goes on in the order of what is to happen", () => {
  const clock = createManualClock(1000);
  const happened: [string, number][] = [];
  const note = (name: string) => () => void happened.push([name, clock.now()]);
  clock.after(20, note("second"));
  clock.after(10, () => {
    note("first")();
    clock.after(5, note("between"));
    clock.after(100, note("late"));
  });
  clock.after(15, note("never")).cancel();
  clock.advance(50);
  expect(happened).toEqual([
    ["first", 1010],
    ["between", 1015],
    ["second", 1020],
  ]);
  expect(clock.now()).toBe(1050);
});
