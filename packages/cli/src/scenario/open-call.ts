import type { EmulatorScript, JsonObject, SessionDocument } from "@callsheet/core";
import { CallerError, createCaller, startEmulator, type Caller } from "@callsheet/emulator";
import { createCall, type CreateCallOptions } from "@callsheet/runner";
import {
  createMarkers,
  createSteppedClock,
  emulatedPace,
  keepExchange,
  livePace,
  type Exchange,
  type Pace,
} from "@callsheet/scenario";

import type { Connection } from "../endpoint/connection.ts";
import { reachOf } from "../endpoint/reach.ts";
import type { Transport } from "../endpoint/transport.ts";
import type { Budget } from "./budget.ts";

/** A call on which a scenario is played. */
export interface OpenCall {
  readonly line: Caller;
  readonly exchange: Exchange;
  readonly pace: Pace;
  /** Why the call is over, in a sentence; asked only when it is. */
  readonly whyOver: () => string;
  /** Hangs up and frees what the call holds; harmless on one that is over. */
  close(): Promise<void>;
}

/** What a call is placed with. */
export interface CallSubject {
  readonly session: JsonObject;
  readonly document: SessionDocument;
  /** For connecting, in milliseconds. */
  readonly timeoutMs: number;
}

/** The words of a script, and where its recordings lie. */
export interface EmulatorPart {
  readonly script: EmulatorScript;
  readonly folder: string;
}

const endWords: Readonly<Record<string, string>> = {
  disconnected: "The connection dropped.",
  expired: "The session expired.",
  lost: "The caller was not heard any more.",
};

/** Places a call to an emulator of its own, whose clock moves only when it is told to. */
export async function openEmulatedCall(
  subject: CallSubject,
  part: EmulatorPart | null,
): Promise<OpenCall> {
  const clock = createSteppedClock();
  const script = part === null ? {} : { script: part.script, scriptFolder: part.folder };
  const emulator = await startEmulator({ clock, ...script });
  const { timeoutMs } = subject;
  const line = await createCaller({ reach: "loopback", timeoutMs });
  const markers = createMarkers(line);
  const exchange = keepExchange(line, {
    now: () => clock.now(),
    isPartOfIt: (event) => !markers.isAnswer(event),
  });
  const close = async (): Promise<void> => {
    await line.close();
    await emulator.close();
  };
  try {
    const { baseUrl } = emulator;
    await connect(line, { ...subject, apiKey: "sk-local", baseUrl });
    await markers.passed();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...{ line, exchange, close, pace: emulatedPace(clock, markers, exchange) },
    whyOver() {
      const reason = emulator.journal().calls.at(-1)?.["endReason"];
      return endWords[typeof reason === "string" ? reason : ""] ?? "The call ended.";
    },
  };
}

/** How a live call is reached, and what may end it. */
export interface LivePart {
  readonly connection: Connection & Transport;
  readonly budget: Budget;
  readonly interrupted: AbortSignal | undefined;
}

/** Places a call to an endpoint elsewhere; it is hung up when the budget is spent. */
export async function openLiveCall(
  subject: CallSubject,
  { connection, budget, interrupted }: LivePart,
): Promise<OpenCall> {
  const startedAt = performance.now();
  const now = (): number => Math.round(performance.now() - startedAt);
  const { timeoutMs } = subject;
  const line = await createCaller({ reach: reachOf(connection), timeoutMs });
  const exchange = keepExchange(line, { now, isPartOfIt: () => true });
  let hangUp = async (): Promise<void> => Promise.resolve();
  const close = async (): Promise<void> => {
    interrupted?.removeEventListener("abort", stop);
    const hungUp = hangUp().catch(() => undefined);
    hangUp = async () => hungUp;
    await hungUp;
    await line.close();
  };
  const stop = (): void => void close();
  line.onEvent((event) => {
    budget.count(event);
    if (budget.spent() !== null) stop();
  });
  interrupted?.addEventListener("abort", stop);
  try {
    const call = await connect(line, { ...subject, ...connection, signal: interrupted });
    hangUp = async () => call.hangup();
    await greeted(exchange, timeoutMs);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...{ line, exchange, close, pace: livePace(now, exchange) },
    whyOver: () =>
      budget.spent() ?? (interrupted?.aborted ? "It was interrupted." : "The endpoint hung up."),
  };
}

async function connect(line: Caller, options: Omit<CreateCallOptions, "offer">) {
  const call = await createCall({ ...options, offer: line.offer });
  try {
    await line.accept(call.answer);
    return call;
  } catch (error) {
    // A call that doesn't connect exists at the endpoint all the same, and would be paid for.
    await call.hangup().catch(() => undefined);
    throw error;
  }
}

/** Waits for the first event. */
async function greeted(exchange: Exchange, timeoutMs: number): Promise<void> {
  if (exchange.entries.length === 0) await exchange.news(timeoutMs);
  if (exchange.entries.length > 0) return;
  throw new CallerError("timeout", "The call connected, but no session.created event came.");
}
