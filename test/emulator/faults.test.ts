import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect as openTcp, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { RTCPeerConnection } from "werift";
import { expect, onTestFinished, test, vi } from "vitest";
import type { JsonObject } from "@callsheet/core";
import type { Emulator } from "@callsheet/emulator";
import { joinCall, openSession } from "./event-socket.ts";
import { hearEvents } from "./heard-events.ts";
import { readOffer } from "./offers.ts";
import { caller, callUp, connect, emulator, plainSession, postCall } from "./realtime-client.ts";

const offer = readOffer("werift-0.25.2-offer.sdp");

/** That the emulator still does its work. */
async function expectToBeWell(endpoint: Emulator): Promise<void> {
  expect((await postCall(endpoint, { sdp: offer })).status).toBe(201);
}

/** A connection that speaks for itself, and all that comes back over it until it is closed. */
function openRaw({ url }: Emulator): { socket: Socket; answer: Promise<string> } {
  const socket = openTcp(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  const answer = new Promise<string>((resolve) => {
    let text = "";
    socket.on("data", (chunk: Buffer) => (text += chunk.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      resolve(text);
    });
  });
  return { socket, answer };
}

test.each([
  ["a head", "POST /v1/realtime/calls HTTP/1.1\r\nhost: 127.0.0.1\r\n"],
  [
    "a body",
    "POST /v1/realtime/calls HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/sdp\r\ncontent-length: 1000\r\n\r\nv=0",
  ],
])("who sends %s drop by drop is cut off", async (_, beginning) => {
  const endpoint = await emulator({ requestTimeoutMs: 200 });
  const { socket, answer } = openRaw(endpoint);
  socket.write(beginning);
  const drops = setInterval(() => socket.write("x"), 50);
  onTestFinished(() => {
    clearInterval(drops);
  });
  expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
  await expectToBeWell(endpoint);
});

test("an offer of 10 MB is too large", async () => {
  const endpoint = await emulator();
  const sdp = offer + "a=x\r\n".repeat(2_000_000);
  const response = await postCall(endpoint, { sdp });
  expect([response.status, await response.json()]).toMatchObject([
    413,
    { error: { code: "request_too_large" } },
  ]);
  await expectToBeWell(endpoint);
});

test("an offer that is as large as may be is an offer like others", async () => {
  const endpoint = await emulator();
  const sdp = offer + "a=x\r\n".repeat(900_000);
  const response = await postCall(endpoint, { sdp });
  expect(response.status).toBe(201);
  await expectToBeWell(endpoint);
});

test("a form of 10,000 parts is refused at the first that is none of the API's", async () => {
  const endpoint = await emulator();
  const parts: Record<string, string> = { sdp: offer };
  for (let index = 0; index < 10_000; index++) parts[`part-${index}`] = "x";
  const response = await postCall(endpoint, parts);
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { error: { code: "unknown_parameter", param: "part-0" } },
  ]);
  await expectToBeWell(endpoint);
});

test.each([
  ["another boundary", "multipart/form-data; boundary=other"],
  ["no boundary", "multipart/form-data"],
  ["an empty boundary", "multipart/form-data; boundary="],
])("a form with %s can't be read", async (_, contentType) => {
  const endpoint = await emulator();
  const body = `--mine\r\ncontent-disposition: form-data; name="sdp"\r\n\r\n${offer}\r\n--mine--\r\n`;
  const response = await fetch(`${endpoint.baseUrl}/realtime/calls`, {
    method: "POST",
    headers: { authorization: "Bearer sk-test", "content-type": contentType },
    body,
  });
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { error: { code: "invalid_body" } },
  ]);
});

test.each([
  ["what is no HTTP", "\x16\x03\x01\x02\x00\x01\x00"],
  ["a request for a WebSocket without its key", upgradeHead("sec-websocket-version: 13\r\n")],
  [
    "a request for a WebSocket of another version",
    upgradeHead("sec-websocket-version: 7\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"),
  ],
])("%s is answered with 400", async (_, text) => {
  const endpoint = await emulator();
  const { socket, answer } = openRaw(endpoint);
  socket.write(text);
  expect(await answer).toMatch(/^HTTP\/1\.1 400 /);
  await expectToBeWell(endpoint);
});

function upgradeHead(headers: string): string {
  return `GET /v1/realtime?model=gpt-realtime-2.1 HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer sk-test\r\nconnection: Upgrade\r\nupgrade: websocket\r\n${headers}\r\n`;
}

test.each<[string, Buffer]>([
  ["a frame without its mask", Buffer.from([0x81, 0x02, 0x7b, 0x7d])],
  ["a frame of a kind that there is not", Buffer.from([0x83, 0x80, 0, 0, 0, 0])],
  ["text that is no UTF-8", Buffer.from([0x81, 0x81, 0, 0, 0, 0, 0xff])],
  ["a frame that is larger than any event", Buffer.from([0x81, 0xff, 0, 0, 0, 1, 0, 0, 0, 0])],
])("a WebSocket that sends %s is closed, and its session is over", async (_, frame) => {
  const endpoint = await emulator();
  const socket = await openSession(endpoint);
  const raw: unknown = Reflect.get(socket.socket, "_socket");
  if (!isWritable(raw)) throw new Error("The WebSocket has no socket of its own.");
  raw.write(frame);
  await socket.closed;
  await vi.waitUntil(() => endpoint.journal().calls[0]?.["state"] === "ended");
  await expectToBeWell(endpoint);
});

function isWritable(value: unknown): value is { write(data: Buffer): void } {
  return typeof value === "object" && value !== null && "write" in value;
}

test("a WebSocket that joins a call doesn't take it down with it", async () => {
  const endpoint = await emulator();
  const { client, heard, callId } = await callUp(endpoint);
  const socket = await joinCall(endpoint, callId);
  const raw: unknown = Reflect.get(socket.socket, "_socket");
  if (!isWritable(raw)) throw new Error("The WebSocket has no socket of its own.");
  raw.write(Buffer.from([0x83, 0x80, 0, 0, 0, 0]));
  await socket.closed;
  client.send({ type: "input_audio_buffer.clear" });
  await heard.next("input_audio_buffer.cleared");
});

test("a session hears garbage, says so each time, and goes on", async () => {
  const endpoint = await emulator();
  const socket = await openSession(endpoint);
  const garbage = [
    "[".repeat(100_000),
    `{"type":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`,
    `{"type":"session.update","session":${'{"audio":'.repeat(20_000)}1${"}".repeat(20_000)}}`,
    `{"type":"conversation.item.create","item":{"type":"message","role":"user","content":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`,
    `{"type":"response.create","response":{"tools":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`,
    '{"type":"__proto__"}',
    '{"type":"toString"}',
    "\u0000",
    "null",
    new Uint8Array(70_000),
  ];
  for (const piece of garbage) {
    socket.sendRaw(piece);
    expect(await socket.next("error")).toMatchObject({ error: { type: "invalid_request_error" } });
  }
  expect((await fetch(`${endpoint.url}/_calls`)).status).toBe(200);
  socket.send({ type: "input_audio_buffer.clear" });
  await socket.next("input_audio_buffer.cleared");
});

test("a call hears garbage on its data channel, says so each time, and goes on", async () => {
  const endpoint = await emulator();
  const { channel, heard } = await openChannel(endpoint);
  const garbage = [Buffer.from([0, 255, 1]), Buffer.alloc(20_000, 7), "{", "[]", "\ud800", "null"];
  for (const piece of garbage) {
    channel.send(piece);
    expect(await heard.next("error")).toMatchObject({ error: { type: "invalid_request_error" } });
  }
  channel.send('{"type":"input_audio_buffer.clear"}');
  await heard.next("input_audio_buffer.cleared");
});

test("a call hears garbage on its port, and goes on", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const heard = hearEvents();
  client.onEvent(heard.add);
  const response = await postCall(endpoint, {
    sdp: client.offer,
    session: JSON.stringify(plainSession),
  });
  const answer = await response.text();
  await client.accept(answer);
  const port = Number(/^a=candidate:\S+ \d udp \d+ \S+ (\d+)/m.exec(answer)?.[1]);
  const stranger = createSocket("udp4");
  onTestFinished(() => void stranger.close());
  const packets = [
    [],
    [0],
    // What STUN, DTLS and RTP begin with, and nothing of the rest.
    [0, 1, 0, 8, 0x21, 0x12, 0xa4, 0x42],
    [22, 254, 253, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 1, 2, 3, 4],
    [0x80, 0x60, 0, 1],
    Array.from({ length: 1200 }, (_, index) => (index * 7) % 256),
  ];
  for (const packet of packets) {
    await new Promise((resolve) => {
      stranger.send(Buffer.from(packet), port, "127.0.0.1", resolve);
    });
  }
  client.send({ type: "input_audio_buffer.clear" });
  await heard.next("input_audio_buffer.cleared");
});

test("a caller who vanishes without a word is given up", async () => {
  const endpoint = await emulator({ peerTimeoutMs: 1000 });
  const script = fileURLToPath(new URL("call-and-stay.ts", import.meta.url));
  const client = spawn(
    process.execPath,
    ["--conditions=@callsheet/source", "--import", "tsx", script, endpoint.baseUrl],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(() => void client.kill("SIGKILL"));
  await once(client.stdout, "data");
  expect(endpoint.journal().calls).toMatchObject([{ state: "connected" }]);
  client.kill("SIGKILL");
  await vi.waitUntil(() => endpoint.journal().calls[0]?.["state"] === "ended", { timeout: 15_000 });
  expect(endpoint.journal().calls).toMatchObject([{ endReason: "lost" }]);
});

test("a caller who is there, but says nothing, is not given up", async () => {
  const endpoint = await emulator({ peerTimeoutMs: 1000 });
  const client = await caller();
  await connect(endpoint, client);
  await vi.waitUntil(() => client.stats().audioFramesReceived >= 100, { timeout: 15_000 });
  expect(endpoint.journal().calls).toMatchObject([{ state: "connected" }]);
});

/** A call whose data channel takes anything. */
async function openChannel(endpoint: Emulator) {
  const peer = new RTCPeerConnection({
    iceServers: [{ urls: "stun:127.0.0.1:9" }],
    iceStunGatherTimeout: 0.05,
    iceUseIpv4: false,
    iceUseIpv6: false,
    iceAdditionalHostAddresses: ["127.0.0.1"],
    iceInterfaceAddresses: { udp4: "127.0.0.1" },
    bundlePolicy: "max-bundle",
  });
  onTestFinished(() => peer.close());
  peer.addTransceiver("audio", { direction: "sendrecv" });
  const channel = peer.createDataChannel("oai-events");
  const heard = hearEvents();
  channel.onMessage.subscribe((message) => {
    const event: JsonObject = JSON.parse(message.toString());
    heard.add(event);
  });
  await peer.setLocalDescription(await peer.createOffer());
  const response = await postCall(endpoint, { sdp: peer.localDescription?.sdp ?? "" });
  await peer.setRemoteDescription({ type: "answer", sdp: await response.text() });
  await heard.next("session.created");
  return { channel, heard };
}
