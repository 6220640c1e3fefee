import { fork, type ChildProcess } from "node:child_process";

import { createCaller, type Caller } from "@callsheet/emulator";

import { memoryOf } from "../measured-process.ts";
import { statisticsOf, type Statistics } from "../statistics.ts";

/** What calls to one emulator, in a process of its own, take. */
export interface ConnectMeasurements {
  /** How many of the calls that were placed at once have connected. */
  readonly connected: number;
  /** From the offer to `session.created`, for these, in milliseconds. */
  readonly connecting: Statistics;
  /** What all these calls make the emulator hold, in MiB. */
  readonly allCalls: number;
  /** What it holds after so many calls in a row, in MiB. */
  readonly afterCalls: ReadonlyMap<number, number>;
}

/** How many calls are placed: at once, and one after the other. */
export interface CallCounts {
  readonly atOnce: number;
  /** After how many calls it is looked at the memory, in ascending order. */
  readonly inRow: readonly number[];
}

const apiKey = "sk-bench";
const longestMilliseconds = 60_000;

interface Endpoint {
  readonly process: ChildProcess;
  readonly baseUrl: string;
}

/** Places calls at once, then others in a row. Rejects when one of those in a row doesn't connect. */
export async function measureConnect(counts: CallCounts): Promise<ConnectMeasurements> {
  const { atOnce, inRow } = counts;
  const crowded = await startEndpoint();
  await callOnce(crowded);
  const { connecting, connected, allCalls } = await measureAtOnce(crowded, atOnce);
  crowded.process.disconnect();
  const lasting = await startEndpoint();
  const afterCalls = await measureInRow(lasting, inRow);
  lasting.process.disconnect();
  return { connecting, connected, allCalls, afterCalls };
}

async function startEndpoint(): Promise<Endpoint> {
  const endpoint = fork(new URL("endpoints.ts", import.meta.url), ["emulator"]);
  const baseUrl = String(await new Promise((resolve) => endpoint.once("message", resolve)));
  return { process: endpoint, baseUrl };
}

/** Each caller asks for a response as soon as it can, so that those who are there hear a tone. */
async function measureAtOnce(endpoint: Endpoint, count: number) {
  const callers = await Promise.all(Array.from({ length: count }, () => newCaller()));
  const before = memoryOf(endpoint.process);
  const outcomes = await Promise.allSettled(
    callers.map((caller) => timeToConnect(endpoint, caller)),
  );
  const allCalls = memoryOf(endpoint.process) - before;
  await Promise.all(callers.map((caller) => caller.close()));
  const times = outcomes.flatMap((outcome) => ("value" in outcome ? [outcome.value] : []));
  return { connecting: statisticsOf(times), connected: times.length, allCalls };
}

async function measureInRow(
  endpoint: Endpoint,
  counts: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const memory = new Map<number, number>();
  const most = Math.max(...counts);
  for (let call = 1; call <= most; call++) {
    await callOnce(endpoint);
    if (counts.includes(call)) memory.set(call, memoryOf(endpoint.process));
  }
  return memory;
}

async function callOnce(endpoint: Endpoint): Promise<void> {
  const caller = await newCaller();
  await timeToConnect(endpoint, caller);
  await caller.close();
}

function newCaller(): Promise<Caller> {
  return createCaller({ reach: "loopback", timeoutMs: longestMilliseconds });
}

async function timeToConnect({ baseUrl }: Endpoint, caller: Caller): Promise<number> {
  const greeted = new Promise<void>((resolve) => {
    caller.onEvent(({ type }) => {
      if (type === "session.created") resolve();
    });
  });
  const body = new FormData();
  body.set("sdp", caller.offer);
  const headers = { authorization: `Bearer ${apiKey}` };
  const start = performance.now();
  const response = await fetch(`${baseUrl}/realtime/calls`, { method: "POST", headers, body });
  await caller.accept(await response.text());
  await greeted;
  const time = performance.now() - start;
  caller.send({ type: "response.create" });
  return time;
}
