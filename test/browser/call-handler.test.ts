import { startEmulator, type Emulator, type EmulatorOptions } from "@callsheet/emulator";
import { createCallHandler, loopbackHosts, type CallLogEntry } from "@callsheet/runner";
import { expect, onTestFinished, test } from "vitest";

import { sendResponse, toRequest } from "../../examples/servers/node-requests.ts";
import { openPage } from "./chromium.ts";
import { servePage } from "./served-page.ts";

const apiKey = "sk-proj-0123456789abcdef";
const session = { type: "realtime", model: "gpt-realtime-2.1", instructions: "Be brief." };

/** A page whose server places calls at the emulator. */
async function callingPage(options: EmulatorOptions = {}) {
  const emulator = await startEmulator({ apiKey, ...options });
  onTestFinished(() => emulator.close());
  const entries: CallLogEntry[] = [];
  const handleCall = createCallHandler({
    session,
    apiKey,
    baseUrl: emulator.baseUrl,
    hosts: loopbackHosts,
    log: (entry) => entries.push(entry),
  });
  const address = await servePage((incoming, outgoing) => {
    void handleCall(toRequest(incoming, outgoing)).then(async (response) =>
      sendResponse(response, outgoing),
    );
  });
  return { page: await openPage(address), entries, emulator };
}

test("Chromium's own WebRTC connects through the handler, and audio flows both ways", async () => {
  const { page, entries } = await callingPage();
  const heard = await page.evaluate(async () => {
    const peer = new RTCPeerConnection();
    const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of microphone.getTracks()) peer.addTrack(track, microphone);
    const channel = peer.createDataChannel("oai-events");
    const first = new Promise<string>((resolve) => {
      channel.addEventListener("message", ({ data }) => resolve(String(data)), { once: true });
    });
    await peer.setLocalDescription();
    const response = await fetch("/call", {
      method: "POST",
      headers: { "content-type": "application/sdp" },
      body: peer.localDescription?.sdp ?? "",
    });
    await peer.setRemoteDescription({ type: "answer", sdp: await response.text() });
    const event = await first;
    const packets = async (kind: string, name: string): Promise<number> => {
      let count = 0;
      (await peer.getStats()).forEach((stat: Record<string, unknown>) => {
        if (stat["type"] === kind && stat["kind"] === "audio") count += Number(stat[name]);
      });
      return count;
    };
    while (
      (await packets("inbound-rtp", "packetsReceived")) < 10 ||
      (await packets("outbound-rtp", "packetsSent")) < 10
    ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return { status: response.status, location: response.headers.get("location"), event };
  });
  expect(JSON.parse(heard.event)).toMatchObject({ type: "session.created", session });
  expect(heard.status).toBe(201);
  expect(heard.location).toMatch(/^\/v1\/realtime\/calls\/rtc_\w+$/);
  expect(entries.map(({ outcome }) => outcome)).toEqual(["placed"]);
});

test("a page that is closed before the answer leaves no call behind", async () => {
  const { page, entries, emulator } = await callingPage({ latencyMs: 300 });
  const asked = page.waitForRequest(/\/call$/);
  await page.evaluate(async () => {
    const peer = new RTCPeerConnection();
    peer.addTransceiver("audio");
    peer.createDataChannel("oai-events");
    await peer.setLocalDescription();
    const headers = { "content-type": "application/sdp" };
    void fetch("/call", { method: "POST", headers, body: peer.localDescription?.sdp ?? "" });
  });
  await asked;
  await expect.poll(() => paths(emulator)).toEqual(["/v1/realtime/calls"]);
  await page.close();
  await expect
    .poll(() => paths(emulator))
    .toEqual([
      "/v1/realtime/calls",
      expect.stringMatching(/^\/v1\/realtime\/calls\/rtc_\w+\/hangup$/),
    ]);
  await expect.poll(() => entries).toMatchObject([{ outcome: "abandoned", status: null }]);
});

/** What the emulator was asked so far. */
function paths(emulator: Emulator): unknown[] {
  return emulator.journal().requests.map(({ path }) => path);
}
