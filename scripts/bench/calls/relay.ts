import { fork } from "node:child_process";
import { readFileSync } from "node:fs";

import { createCallHandler, hangupCall } from "@callsheet/runner";

import { statisticsOf, type Statistics } from "../statistics.ts";

/** `echo` answers at once with the same words, `emulator` as the API does, with SDP of its own. */
export type EndpointKind = "echo" | "emulator";

/** What the relay of an offer takes beside a bare `fetch` of the same bytes, in milliseconds. */
export interface RelayTimes {
  readonly fetch: Statistics;
  readonly relay: Statistics;
}

/** Gets what a platform has ready, and gives back what sends it: only that is measured. */
type Way = (baseUrl: string) => () => Promise<Response>;

const apiKey = "sk-bench";
const session = {
  type: "realtime",
  model: "gpt-realtime-2.1",
  instructions: "You answer the phone of a small hotel. Be brief and kind. ".repeat(20),
  audio: { output: { voice: "marin" } },
};
const offer = readFileSync("test/fixtures/sdp/chromium-156-mic-immediate.sdp", "utf8");

/** Sends one offer by turns, bare and through the handler; each is first every other time. */
export async function measureRelay(kind: EndpointKind, rounds: number): Promise<RelayTimes> {
  const endpoint = fork(new URL("endpoints.ts", import.meta.url), [kind]);
  const baseUrl = String(await new Promise((resolve) => endpoint.once("message", resolve)));
  const fetched = { way: bareFetch, times: new Array<number>() };
  const relayed = { way: relayTo(baseUrl), times: new Array<number>() };
  const warmUp = Math.ceil(rounds / 5);
  for (let round = -warmUp; round < rounds; round++) {
    for (const { way, times } of round % 2 === 0 ? [fetched, relayed] : [relayed, fetched]) {
      const time = await timeOf(way, baseUrl, kind);
      if (round >= 0) times.push(time);
    }
  }
  endpoint.disconnect();
  return { fetch: statisticsOf(fetched.times), relay: statisticsOf(relayed.times) };
}

function relayTo(baseUrl: string): Way {
  const handle = createCallHandler({ session, apiKey, baseUrl });
  const headers = { "content-type": "application/sdp" };
  return () => {
    const request = new Request("http://127.0.0.1/call", { method: "POST", headers, body: offer });
    return async () => handle(request);
  };
}

/** The very bytes that the handler sends. */
const bareFetch: Way = (baseUrl) => {
  const boundary = "callsheet-4b1f3c52-6d6c-4f0e-9c2f-0a8c6f2f7a11";
  const parts = [
    `Content-Disposition: form-data; name="sdp"\r\nContent-Type: application/sdp\r\n\r\n${offer}`,
    `Content-Disposition: form-data; name="session"\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(session)}`,
  ];
  const body = `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`;
  const headers = {
    "content-type": `multipart/form-data; boundary=${boundary}`,
    authorization: `Bearer ${apiKey}`,
    accept: "application/sdp",
  };
  return async () => fetch(`${baseUrl}/realtime/calls`, { method: "POST", headers, body });
};

/** Milliseconds until the answer is read; a call that came about is hung up outside of them. */
async function timeOf(way: Way, baseUrl: string, kind: EndpointKind): Promise<number> {
  const send = way(baseUrl);
  const start = performance.now();
  const response = await send();
  const answer = await response.text();
  const time = performance.now() - start;
  if (response.status !== 201 || !answer.startsWith("v=0")) throw new Error(`No answer: ${answer}`);
  const callId = response.headers.get("location")?.split("/").at(-1) ?? "";
  if (kind === "emulator") await hangupCall({ callId, apiKey, baseUrl });
  return time;
}
