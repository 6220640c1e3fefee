import {
  loopbackHosts,
  refusalResponse,
  refuseForeignOrigin,
  type ConnectionOptions,
  type HideSecrets,
} from "@callsheet/runner";
import { callRoutes } from "./call-routes.ts";
import type { ChangeStream } from "./change-stream.ts";
import type { LiveCalls } from "./live-calls.ts";
import { pageResponse, type PageFiles } from "./page-files.ts";
import { placeCall } from "./place-call.ts";
import { readJsonObject } from "./read-json.ts";
import { withSecurityHeaders } from "./security-headers.ts";
import type { SessionReading } from "./session-file.ts";
import { misuse, troubleResponse } from "./trouble.ts";

/** What requests are answered from. */
export interface TalkServices {
  readonly files: PageFiles;
  readonly calls: LiveCalls;
  readonly changes: ChangeStream;
  readonly connection: ConnectionOptions;
  /** Below it lies all there is, for those who know its name: `/SECRET/`. */
  readonly folder: string;
  /** Reads the file as it is at this moment. */
  readonly read: () => Promise<SessionReading>;
  /** The file as the pages were last told of it: the JSON of a `FileState`. */
  readonly state: () => string;
  /** Every answer in words passes it. */
  readonly hide: HideSecrets;
}

/** Answers requests; never rejects. Only pages of this server are answered at all. */
export function createRouter(services: TalkServices): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await respond(request, services).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : "Something broke.";
      return troubleResponse(500, { message, hint: "Start the command again.", finding: null });
    });
    return withSecurityHeaders(await withoutSecrets(response, services.hide));
  };
}

async function withoutSecrets(response: Response, hide: HideSecrets): Promise<Response> {
  const { status, headers } = response;
  if (headers.get("content-type") !== json["content-type"]) return response;
  return new Response(hide(await response.text()), { status, headers });
}

const json = { "content-type": "application/json" };

async function respond(request: Request, services: TalkServices): Promise<Response> {
  const foreign = refuseForeignOrigin(request, { hosts: loopbackHosts });
  if (foreign !== null) return refusalResponse(foreign);
  const { pathname } = new URL(request.url);
  const { folder } = services;
  if (!pathname.startsWith(folder)) return misuse(404, "There is nothing here.");
  const path = pathname.slice(folder.length);
  return request.method === "GET" ? get(path, services) : change(path, request, services);
}

function get(path: string, { files, changes, state }: TalkServices): Response {
  if (path === "session") return new Response(state(), { headers: json });
  if (path === "changes") return changes.open(state());
  return pageResponse(files, path) ?? misuse(404, "There is nothing here.");
}

async function change(path: string, request: Request, services: TalkServices): Promise<Response> {
  const { calls, connection, read } = services;
  if (path === "call") return placeCall(request, await read(), connection, calls);
  const [, callId, action] = /^calls\/(rtc_[\w-]+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (callId === undefined) return misuse(404, "There is nothing here.");
  if (action === undefined && request.method === "DELETE") {
    await calls.hangUp(callId);
    return new Response(null, { status: 204 });
  }
  const route = Object.hasOwn(callRoutes, action ?? "") ? callRoutes[action ?? ""] : undefined;
  const call = calls.find(callId);
  if (route === undefined || call === null) return misuse(404, "There is no such call.");
  if (request.method !== "POST") return misuse(405, "Send it with POST.");
  const body = await readJsonObject(request);
  return body === null ? misuse(400, "It is no JSON object.") : route(call, body, read);
}
