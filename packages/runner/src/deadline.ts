import { CallError } from "./call-error.ts";

/** The end of an exchange, for those who work towards it. */
export interface Deadline {
  /** Aborts when the time is over or the caller gave up. */
  readonly signal: AbortSignal;
  /** Milliseconds that are left. */
  remainingMs(): number;
}

export interface Limits {
  /** Whom we wait for, as the error names it. */
  readonly host: string;
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

const defaultTimeoutMs = 15_000;
const longestTimerMs = 2 ** 31 - 1;

/**
 * Does `work` until it ends, the time is over or the caller gives up, whichever comes first, even
 * if the work itself ignores the signal.
 * @throws {CallError} `timeout` or `aborted`.
 * @throws {RangeError} when `timeoutMs` is no positive number.
 */
export async function withDeadline<Result>(
  { host, timeoutMs = defaultTimeoutMs, signal }: Limits,
  work: (deadline: Deadline) => Promise<Result>,
): Promise<Result> {
  if (!(timeoutMs > 0)) throw new RangeError("timeoutMs must be a positive number of milliseconds");
  if (signal?.aborted === true) throw aborted(host);
  const limitMs = Math.min(timeoutMs, longestTimerMs);
  // Unlike the time of day, this clock is never set.
  const deadline = new OpenDeadline(performance.now() + limitMs);
  return new Promise((resolve, reject) => {
    const stop = (reason: CallError): void => {
      reject(reason);
      deadline.abort();
    };
    const giveUp = (): void => stop(aborted(host));
    const timer = setTimeout(() => stop(timedOut(host, limitMs)), limitMs);
    signal?.addEventListener("abort", giveUp, { once: true });
    const leave = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
    };
    const working = work(deadline);
    working.then(leave, leave);
    working.then(resolve, reject);
  });
}

/** Makes its signal for those alone who ask for it. */
class OpenDeadline implements Deadline {
  readonly #endsAt: number;
  #controller: AbortController | null = null;

  constructor(endsAt: number) {
    this.#endsAt = endsAt;
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    return this.#controller.signal;
  }

  remainingMs(): number {
    return this.#endsAt - performance.now();
  }

  abort(): void {
    this.#controller ??= new AbortController();
    this.#controller.abort();
  }
}

/** Waits for some milliseconds; rejects as soon as the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new Error("The pause was aborted."));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", stop, { once: true });
  });
}

function timedOut(host: string, limitMs: number): CallError {
  return new CallError({
    kind: "timeout",
    message: `${host} gave no full answer within ${limitMs / 1000} s.`,
    hint: "Try again, or allow more time. A call may have been made; without its id it ends by itself.",
  });
}

function aborted(host: string): CallError {
  return new CallError({
    kind: "aborted",
    message: `The request to ${host} was given up before it was answered.`,
    hint: "Start it again when you want to.",
  });
}
