import { execFile } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { startEmulator } from "@callsheet/emulator";
import { caller, connect, emulator, postCall } from "./realtime-client.ts";

test("close ends the calls and frees the port", async () => {
  const endpoint = await startEmulator();
  const [client, waiting] = await Promise.all([caller(), caller()]);
  await connect(endpoint, client);
  await postCall(endpoint, { sdp: waiting.offer });
  await endpoint.close();
  await client.closed;
  const port = Number(new URL(endpoint.url).port);
  const successor = await startEmulator({ port });
  await successor.close();
  expect(successor.url).toBe(endpoint.url);
});

test("close waits for the calls that are being answered", async () => {
  const log: string[] = [];
  const endpoint = await startEmulator({ log: (line) => log.push(line) });
  const client = await caller();
  const request = postCall(endpoint, { sdp: client.offer }).catch(() => null);
  await endpoint.close();
  await request;
  const answered = log.filter((line) => line.endsWith(" 201")).length;
  expect(log.filter((line) => line.endsWith(" ended"))).toHaveLength(answered);
});

test("a taken port is an error of Node's own", async () => {
  const endpoint = await startEmulator();
  const port = Number(new URL(endpoint.url).port);
  const outcome = expect(startEmulator({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await outcome.finally(() => endpoint.close());
});

test("a process that has closed both ends exits by itself", async () => {
  const script = fileURLToPath(new URL("call-and-close.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=@callsheet/source", "--import", "tsx", script],
    { timeout: 15_000 },
  );
  expect(stdout).toBe('"session.created"\nclosed\n');
});

// Linux answers to all of 127.0.0.0/8: a port that is open on every address is taken on 127.0.0.2 too.
test.runIf(process.platform === "linux")("listens at 127.0.0.1 and nowhere else", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const answer = await (await postCall(endpoint, { sdp: client.offer })).text();
  const web = createServer().listen(Number(new URL(endpoint.url).port), "127.0.0.2");
  await once(web, "listening");
  web.close();
  for (const sdp of [client.offer, answer]) {
    const media = createSocket("udp4").bind(candidatePort(sdp), "127.0.0.2");
    await once(media, "listening");
    media.close();
  }
});

function candidatePort(sdp: string): number {
  return Number(/^a=candidate:\S+ \d udp \d+ \S+ (\d+)/m.exec(sdp)?.[1]);
}
