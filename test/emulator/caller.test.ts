import { expect, test } from "vitest";
import { createCaller } from "@callsheet/emulator";
import { caller, connect, emulator, postCall } from "./realtime-client.ts";

test("offers Opus and a data channel from the loopback address only", async () => {
  const { offer } = await caller();
  expect(offer).toMatch(/^v=0\r\n(?:[a-z]=[^\r\n]*\r\n)+$/);
  expect(offer).toMatch(/^a=rtpmap:\d+ opus\/48000\/2\r$/im);
  expect(offer).toMatch(/^m=application 9 UDP\/DTLS\/SCTP webrtc-datachannel\r$/m);
  expect(candidateAddresses(offer)).toEqual(new Set(["127.0.0.1"]));
});

test("offers the addresses of the machine unless kept to the loopback", async () => {
  const client = await createCaller();
  await client.close();
  expect(candidateAddresses(client.offer)).not.toContain("127.0.0.1");
  const wide = await createCaller({ reach: "both" });
  await wide.close();
  expect(candidateAddresses(wide.offer)).toEqual(
    new Set(["127.0.0.1", ...candidateAddresses(client.offer)]),
  );
});

test.each([
  ["a text that is not SDP", "hello", "The answer is not SDP: its first line is not `v=0`."],
  [
    "an answer without a data channel",
    "v=0\r\n",
    "The SDP answer has no live data channel m-line.",
  ],
])("takes %s for no answer", async (_, answer, message) => {
  const client = await caller();
  await expect(client.accept(answer)).rejects.toMatchObject({
    name: "CallerError",
    code: "bad-answer",
    message,
  });
});

test("says when an answer does not fit the offer", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const answer = await (await postCall(endpoint, { sdp: client.offer })).text();
  const foreign = answer.replace("OPUS/48000/2", "PCMU/8000");
  await expect(client.accept(foreign)).rejects.toMatchObject({ code: "bad-answer" });
});

test("gives up when nobody connects within its time", async () => {
  const endpoint = await emulator();
  const client = await caller(100);
  const answer = await (await postCall(endpoint, { sdp: client.offer })).text();
  const locked = answer.replaceAll(/^a=ice-pwd:.*\r$/gm, "a=ice-pwd:0000000000000000000000\r");
  await expect(client.accept(locked)).rejects.toMatchObject({
    code: "timeout",
    message: "The call did not connect within 100 ms.",
  });
});

test("refuses to talk to whoever has another certificate", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const answer = await (await postCall(endpoint, { sdp: client.offer })).text();
  const forged = answer.replaceAll(/sha-256 ..:..:..:/g, "sha-256 00:00:00:");
  await expect(client.accept(forged)).rejects.toMatchObject({ code: "connection-failed" });
});

test("stops connecting when it is closed", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const answer = await (await postCall(endpoint, { sdp: client.offer })).text();
  const accepting = client.accept(answer);
  const outcome = expect(accepting).rejects.toMatchObject({ code: "connection-failed" });
  await client.close();
  await outcome;
});

test("sends no event outside of a call", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const misuse = expect.objectContaining({ code: "not-connected" });
  expect(() => {
    client.send({ type: "response.create" });
  }).toThrow(misuse);
  await connect(endpoint, client);
  await client.close();
  expect(() => {
    client.send({ type: "response.create" });
  }).toThrow(misuse);
});

test("closes twice as well as once, and unused", async () => {
  const client = await caller();
  await client.close();
  await client.close();
  await client.closed;
  expect(client.stats()).toEqual({ audioFramesSent: 0, audioFramesReceived: 0 });
});

function candidateAddresses(sdp: string): Set<string | undefined> {
  return new Set([...sdp.matchAll(/^a=candidate:\S+ \d \S+ \d+ (\S+)/gm)].map(([, host]) => host));
}
