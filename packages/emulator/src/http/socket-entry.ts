import type { JsonObject } from "@callsheet/core";
import type { Call } from "../call/call.ts";
import type { Refusal } from "../refusal/refusal.ts";
import {
  betaRemoved,
  callNotFound,
  invalidModel,
  missingModel,
  unknownUrl,
} from "../refusal/request-refusals.ts";
import { checkCallSession, defaultSession } from "../session/session-check.ts";
import { knowsModel } from "./api-request.ts";
import { authorize, readKey, type Credential } from "./authorization.ts";
import { findDialect, type Dialect } from "./dialect.ts";
import type { RequestHead } from "./http-server.ts";
import type { Services } from "./services.ts";

/**
 * What becomes of a request for a WebSocket. It `joins` a call, or `begins` a session of its own;
 * or it is `refused` over HTTP, or let in and `turned-away` with an `error` event and a close code,
 * as the API does with most faults.
 */
export type SocketEntry =
  | { readonly kind: "joins"; readonly call: Call }
  | { readonly kind: "begins"; readonly asked: JsonObject; readonly key: string }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "turned-away"; readonly refusal: Refusal; readonly closeCode: number };

/** The API's close codes for keys that open nothing, and for all other faults. */
const closeCodes = { key: 3000, request: 4000 } as const;

export function findSocketEntry(head: RequestHead, services: Services): SocketEntry {
  const found = findDialect(head.path);
  if (found?.rest !== "") return { kind: "refused", refusal: unknownUrl(head.method, head.path) };
  const key = readSocketKey(head, found.dialect);
  services.journal.hide(key ?? "");
  if (asksForBeta(head)) return turnedAway(betaRemoved(), closeCodes.request);
  const callId = head.query.get("call_id");
  if (callId !== null) return joinCall(callId, key, services);
  const credential = authorize(key, services);
  if (!credential.ok) return turnedAway(credential, closeCodes.key);
  return beginSession(head, found.dialect, credential.value, services);
}

/** A call is reached with the very key that made it. */
function joinCall(callId: string, key: string | null, { calls }: Services): SocketEntry {
  const call = key === null ? null : calls.find(callId, key);
  return call === null
    ? { kind: "refused", refusal: callNotFound(callId) }
    : { kind: "joins", call };
}

function beginSession(
  { query }: RequestHead,
  dialect: Dialect,
  credential: Credential,
  services: Services,
): SocketEntry {
  const held = credential.kind === "ephemeral" ? credential.session : defaultSession;
  const model = query.get("model") ?? held["model"];
  if (typeof model !== "string") return turnedAway(missingModel(), closeCodes.request);
  const isKnown = knowsModel(model, dialect, services);
  const session = isKnown ? checkCallSession({ ...held, model }, () => true) : invalidModel(model);
  return session.ok
    ? { kind: "begins", asked: session.value, key: credential.key }
    : turnedAway(session, closeCodes.request);
}

function turnedAway(refusal: Refusal, closeCode: number): SocketEntry {
  return { kind: "turned-away", refusal, closeCode };
}

/** Browsers can't set headers on a WebSocket, and so send keys as names of protocols. */
const keyProtocol = /^openai-insecure-api-key\.(\S+)$/;

function readSocketKey({ headers, query }: RequestHead, dialect: Dialect): string | null {
  const offered = offeredProtocols(headers).map((name) => keyProtocol.exec(name)?.[1]);
  const inQuery = dialect.takesApiKeyHeader ? query.get("api-key") : null;
  return readKey(headers, dialect) ?? offered.find((key) => key !== undefined) ?? inQuery;
}

function asksForBeta({ headers }: RequestHead): boolean {
  const isBeta = (name: string): boolean => name.startsWith("openai-beta.realtime");
  return headers.has("openai-beta") || offeredProtocols(headers).some(isBeta);
}

function offeredProtocols(headers: Headers): string[] {
  return (headers.get("sec-websocket-protocol") ?? "").split(",").map((name) => name.trim());
}
