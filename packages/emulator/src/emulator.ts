import { createCallStore } from "./call/call-store.ts";
import { createClientSecretStore } from "./http/client-secret-store.ts";
import { serveHttp, type ApiRequest } from "./http/http-server.ts";
import { createId } from "./identifiers.ts";
import type { ApiError, Refusal } from "./refusal.ts";
import { serveRequest, type EmulatorState } from "./http/routes.ts";

export interface EmulatorOptions {
  /** The port at 127.0.0.1; 0, the default, takes any free one. */
  readonly port?: number;
  /** The only API key that is taken; any is, unless one is named. */
  readonly apiKey?: string;
  /** Hears one line for each request and each turn of a call; no line holds a key. */
  readonly log?: (line: string) => void;
}

/** A Realtime endpoint on this machine. It is strict, and it is not a model: it never speaks. */
export interface Emulator {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** What a client takes as the API's address: `url` with `/v1`. */
  readonly baseUrl: string;
  /** Ends every call and frees every socket. */
  close(): Promise<void>;
}

/**
 * Starts an endpoint that answers calls over real WebRTC and refuses what the API refuses. It
 * listens at 127.0.0.1 only and asks no STUN server. Rejects when the port is taken.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const state: EmulatorState = {
    apiKey: options.apiKey,
    secrets: createClientSecretStore(),
    calls: createCallStore(),
    log: options.log ?? (() => undefined),
  };
  const server = await serveHttp(options.port ?? 0, (request) => respond(request, state));
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    baseUrl: `${url}/v1`,
    async close() {
      await server.close();
      await state.calls.hangUpAll();
    },
  };
}

async function respond(request: ApiRequest, state: EmulatorState): Promise<Response> {
  if (request.method === "OPTIONS") return withCommonHeaders(new Response(null, { status: 204 }));
  const outcome = await serveRequest(request, state).catch(ownFault);
  const response = outcome.ok ? outcome.value : errorResponse(outcome.status, outcome.error);
  const code = outcome.ok ? "" : ` ${outcome.error.code ?? ""} ${outcome.error.param ?? ""}`;
  state.log(`${request.method} ${request.path} ${response.status}${code}`.trimEnd());
  return withCommonHeaders(response);
}

function ownFault(error: unknown): Refusal {
  const message = `The emulator failed: ${error instanceof Error ? error.message : String(error)}`;
  return {
    ok: false,
    status: 500,
    error: { message, type: "server_error", param: null, code: null },
  };
}

function errorResponse(status: number, error: ApiError): Response {
  const headers = status === 405 ? { allow: "POST" } : {};
  return Response.json({ error }, { status, headers });
}

/** A page of any origin may call, as it may call the API, and read where its call is. */
function withCommonHeaders(response: Response): Response {
  const { headers } = response;
  headers.set("x-request-id", createId("req"));
  headers.set("access-control-allow-origin", "*");
  headers.set("access-control-allow-methods", "POST");
  headers.set("access-control-allow-headers", "*, authorization");
  headers.set("access-control-expose-headers", "Location, x-request-id");
  return response;
}
