import { performance } from "node:perf_hooks";

import type { JsonObject } from "@callsheet/core";
import { CallerError, createCaller, type Caller } from "@callsheet/emulator";
import { createCall, type Call, type CreateCallOptions } from "@callsheet/runner";

import type { Endpoint } from "../endpoint/endpoint.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Streams } from "../streams.ts";
import { callEnd, type CallEnd } from "./call-end.ts";
import { callSummary, type CallRecord } from "./call-summary.ts";
import { recordEvents, type EventRecord } from "./event-record.ts";

const defaultDurationMs = 5000;

/** A call to place, and how to be its caller. */
export interface CallerTask {
  readonly request: Omit<CreateCallOptions, "offer">;
  readonly reach: Endpoint["reach"];
  /** For connecting, in milliseconds. */
  readonly timeoutMs: number;
  /** From the first event on, in milliseconds; 5 seconds unless told. */
  readonly durationMs: number | undefined;
}

/**
 * Places a call and is its caller: prints the endpoint's events as JSON lines on stdout, hangs up
 * when the time is up and sums the call up on stderr.
 */
export async function beCaller(task: CallerTask, streams: Streams): Promise<ExitCode> {
  const interrupted = streams.interruption?.();
  const { timeoutMs } = task;
  const caller = await createCaller({ reach: task.reach, timeoutMs });
  try {
    const { offer } = caller;
    const call = await createCall({ ...task.request, offer, signal: interrupted });
    if (streams.stderr.isTTY) streams.stderr.write(`Connecting ${call.callId} …\n`);
    const events = recordEvents(caller, streams.stdout);
    const record = await holdCall({ call, caller, events, interrupted, task });
    streams.stderr.write(callSummary(record));
    return verdict(record);
  } catch (error) {
    if (!(error instanceof CallerError)) throw error;
    streams.stderr.write(`error: ${error.message}\n`);
    return exitCode.endpoint;
  } finally {
    await caller.close();
  }
}

interface PlacedCall {
  readonly call: Call;
  readonly caller: Caller;
  readonly events: EventRecord;
  readonly interrupted: AbortSignal | undefined;
  readonly task: CallerTask;
}

/** Connects, waits for the call's end and hangs up. */
async function holdCall(placed: PlacedCall): Promise<CallRecord> {
  const { call, caller, events } = placed;
  const session = await connectOrHangUp(placed);
  const start = performance.now();
  const end = await endOf(placed);
  const durationMs = performance.now() - start;
  const audio = caller.stats();
  if (end !== "endpoint") await call.hangup();
  return { callId: call.callId, session, durationMs, end, events: events.counts, audio };
}

/** A call that doesn't connect exists at the endpoint all the same, and would be paid for. */
async function connectOrHangUp(placed: PlacedCall): Promise<JsonObject> {
  try {
    return await connect(placed);
  } catch (error) {
    await placed.call.hangup().catch(() => undefined);
    throw error;
  }
}

async function endOf({ caller, interrupted, task }: PlacedCall): Promise<CallEnd> {
  const { durationMs = defaultDurationMs } = task;
  return callEnd({ durationMs, interrupted, closed: caller.closed });
}

/** Connects and waits for the first event; gives the session that it announces. */
async function connect(placed: PlacedCall): Promise<JsonObject> {
  const { call, caller, events, interrupted, task } = placed;
  await caller.accept(call.answer);
  const startedOrClosed = Promise.race([events.started, caller.closed]);
  await callEnd({ durationMs: task.timeoutMs, interrupted, closed: startedOrClosed });
  const session = events.session();
  if (session !== null) return session;
  throw new CallerError("timeout", "The call connected, but no session.created event came.");
}

/** An endpoint that hangs up unasked, or sends an error, has failed the caller. */
function verdict({ end, events }: CallRecord): ExitCode {
  return end === "endpoint" || events.has("error") ? exitCode.endpoint : exitCode.clean;
}
