import { CallError } from "./call-error.ts";
import { endpointUrl, identityHeaders, type ConnectionOptions } from "./connection.ts";
import { pause, withDeadline } from "./deadline.ts";
import { networkFailure, wasNeverSent } from "./network-failure.ts";
import { longestBody, readBody } from "./response-body.ts";
import { retryAfterMs } from "./retry-after.ts";

/** A body and what it is. */
export interface RequestBody {
  readonly contentType: string;
  /** Sent as UTF-8. */
  readonly text: string;
}

/** One POST to the API. */
export interface ApiRequest {
  /** Below the base URL: `/realtime/calls`. */
  readonly path: string;
  readonly accept: string;
  readonly body: RequestBody | null;
}

/** What came back, whatever its status. */
export interface ApiResponse {
  readonly url: URL;
  /** 0 where the platform hides a redirect. */
  readonly status: number;
  readonly headers: Headers;
  /** `null` when the body is longer than {@link longestBody}. */
  readonly body: Uint8Array | null;
}

/**
 * Sends a request and reads the whole response. A redirect is not followed: it would take the
 * key elsewhere. The request is repeated once at most, and only when that cannot make a second
 * call: no connection came about, or the endpoint said 429 or 503 with a `Retry-After` that fits
 * into the time that is left.
 * @throws {CallError} `key`, `network`, `timeout` or `aborted`.
 */
export async function exchange(
  options: ConnectionOptions,
  request: ApiRequest,
): Promise<ApiResponse> {
  const url = endpointUrl(options, request.path);
  const headers = identityHeaders(options);
  headers["accept"] = request.accept;
  if (request.body !== null) headers["content-type"] = request.body.contentType;
  const body = request.body?.text ?? null;
  const { fetch: send = fetch, timeoutMs } = options;
  return withDeadline({ host: url.host, timeoutMs, signal: options.signal }, async (deadline) => {
    const attempt = async (): Promise<ApiResponse | CallError> => {
      const { signal } = deadline;
      return sendOnce(send, url, { method: "POST", headers, body, redirect: "manual", signal });
    };
    const first = await attempt();
    const waitMs = repeatDelay(first);
    if (waitMs === null || waitMs >= deadline.remainingMs()) return answered(first);
    await pause(waitMs, deadline.signal);
    return answered(await attempt());
  });
}

function answered(outcome: ApiResponse | CallError): ApiResponse {
  if (outcome instanceof CallError) throw outcome;
  return outcome;
}

const reconnectDelayMs = 200;

function repeatDelay(outcome: ApiResponse | CallError): number | null {
  if (outcome instanceof CallError) return wasNeverSent(outcome) ? reconnectDelayMs : null;
  if (outcome.status !== 429 && outcome.status !== 503) return null;
  return retryAfterMs(outcome.headers, Date.now());
}

async function sendOnce(
  send: typeof fetch,
  url: URL,
  init: RequestInit,
): Promise<ApiResponse | CallError> {
  let status: number | null = null;
  try {
    const response = await send(url, init);
    status = response.status;
    const body = await readBody(response.body, longestBody);
    return { url, status, headers: response.headers, body };
  } catch (thrown) {
    return networkFailure(thrown, url, status);
  }
}
