import { createCall } from "@callsheet/runner";
import { expect, onTestFinished, test, vi } from "vitest";
import { caught, key } from "./caught.ts";
import { acceptCall, answerSdp, callLocation, startEndpoint } from "./endpoint.ts";
import { micOffer } from "./offers.ts";

const session = { type: "realtime" };

async function callAt(baseUrl: string, timeoutMs?: number) {
  return createCall({ session, offer: micOffer, apiKey: key, baseUrl, timeoutMs });
}

test("an answer that comes byte by byte is put together", async () => {
  const { baseUrl } = await startEndpoint((response) => {
    response.writeHead(201, { "content-type": "application/sdp", location: callLocation });
    const bytes = [...Buffer.from(answerSdp)];
    const next = (): void => {
      const byte = bytes.shift();
      if (byte === undefined) response.end();
      else response.write(Buffer.from([byte]), () => setImmediate(next));
    };
    next();
  });
  expect((await callAt(baseUrl)).answer).toBe(answerSdp);
});

test("an answer that never gets to its end is given up in time", async () => {
  const { baseUrl } = await startEndpoint((response) => {
    response.writeHead(201, { "content-type": "application/sdp", location: callLocation });
    const timer = setInterval(() => response.write("v"), 20);
    response.once("close", () => {
      clearInterval(timer);
    });
  });
  expect(await caught(callAt(baseUrl, 200))).toMatchObject({ kind: "timeout" });
});

test("an endpoint that dies in the middle of its answer is no call", async () => {
  const { baseUrl, requests } = await startEndpoint((response) => {
    response.writeHead(201, { "content-length": "500", location: callLocation });
    response.write(answerSdp, () => response.destroy());
  });
  expect(await caught(callAt(baseUrl))).toMatchObject({ kind: "network", status: 201 });
  expect(requests).toHaveLength(1);
});

test("a second hang-up says that the call is over", async () => {
  let isOver = false;
  const { baseUrl } = await startEndpoint((response, { url }) => {
    if (!url.endsWith("/hangup")) acceptCall(response);
    else response.writeHead(isOver ? 404 : 200).end();
    isOver ||= url.endsWith("/hangup");
  });
  const call = await callAt(baseUrl);
  await call.hangup();
  expect(await caught(call.hangup())).toMatchObject({ kind: "refused", status: 404 });
});

test.each([
  ["back", -3_600_000],
  ["forward", 3_600_000],
])("a clock that is set %s moves no deadline", async (_, shiftMs) => {
  const now = Date.now;
  const clock = vi.spyOn(Date, "now");
  onTestFinished(() => {
    clock.mockRestore();
  });
  const { baseUrl, requests } = await startEndpoint((response, _request, count) => {
    if (count > 1) {
      acceptCall(response);
      return;
    }
    clock.mockImplementation(() => now() + shiftMs);
    response.writeHead(503, { "retry-after": "1" }).end();
  });
  // Waiting a second fits into four, whatever the time of day has become meanwhile.
  expect((await callAt(baseUrl, 4000)).answer).toBe(answerSdp);
  expect(requests).toHaveLength(2);
  clock.mockImplementation(() => now() - shiftMs);
  const silent = await startEndpoint(() => undefined);
  expect(await caught(callAt(silent.baseUrl, 100))).toMatchObject({ kind: "timeout" });
});
