import { authorize, type Credential, type KeyRing } from "./authorization.ts";
import type { CallStore } from "../call/call-store.ts";
import { readClientSecretRequest } from "./client-secret-request.ts";
import { bodyLimit, type ApiRequest } from "./http-server.ts";
import { answerCall } from "../call/live-call.ts";
import { checkOfferText } from "../call/offer-text.ts";
import { granted, type Outcome } from "../refusal.ts";
import { readCallBody, readJsonBody, type CallBody, type RequestBody } from "./request-body.ts";
import {
  accountKeyNeeded,
  betaRemoved,
  bodyTooLarge,
  callNotFound,
  methodNotSupported,
  rawOfferNeedsEphemeralKey,
  unknownUrl,
} from "./request-refusals.ts";
import { checkCallSession, checkSession, defaultSession } from "../session/session-check.ts";
import { nowInSeconds, sessionLifetimeSeconds, sessionResource } from "../session/session-resource.ts";

/** What the endpoint remembers between requests. */
export interface EmulatorState extends KeyRing {
  readonly calls: CallStore;
  readonly log: (line: string) => void;
}

interface RouteRequest extends RequestBody {
  readonly credential: Credential;
  /** What the path's `{id}` stood for; empty where the path has none. */
  readonly id: string;
}

interface Route {
  readonly path: RegExp;
  readonly serve: (
    request: RouteRequest,
    state: EmulatorState,
  ) => Outcome<Response> | Promise<Outcome<Response>>;
}

const routes: readonly Route[] = [
  { path: /^\/v1\/realtime\/calls$/, serve: createCall },
  { path: /^\/v1\/realtime\/client_secrets$/, serve: createClientSecret },
  { path: /^\/v1\/realtime\/calls\/([^/]+)\/hangup$/, serve: hangUpCall },
];

/** Serves one request of the Realtime API. All its addresses take POST and a bearer key. */
export async function serveRequest(
  request: ApiRequest,
  state: EmulatorState,
): Promise<Outcome<Response>> {
  const { method, path, headers } = request;
  const found = findRoute(path);
  if (found === null) return unknownUrl(method, path);
  if (method !== "POST") return methodNotSupported(method, path);
  if (headers.has("openai-beta")) return betaRemoved();
  const credential = authorize(headers, state);
  if (!credential.ok) return credential;
  if (request.body === null) return bodyTooLarge(bodyLimit);
  const { route, id } = found;
  return route.serve({ headers, bytes: request.body, credential: credential.value, id }, state);
}

function findRoute(path: string): { route: Route; id: string } | null {
  for (const route of routes) {
    const match = route.path.exec(path);
    if (match !== null) return { route, id: match[1] ?? "" };
  }
  return null;
}

async function createCall(
  request: RouteRequest,
  { calls, log }: EmulatorState,
): Promise<Outcome<Response>> {
  const { credential } = request;
  const body = await readCallBody(request);
  if (!body.ok) return body;
  if (body.value.form === "raw" && credential.kind === "account") {
    return rawOfferNeedsEphemeralKey();
  }
  const session = checkCallSession(sessionOf(body.value, credential));
  if (!session.ok) return session;
  const offer = checkOfferText(body.value.offer);
  if (!offer.ok) return offer;
  const expiresAt = nowInSeconds() + sessionLifetimeSeconds;
  const resource = sessionResource(session.value, expiresAt);
  const call = await answerCall({ offer: offer.value, session: resource, log });
  if (!call.ok) return call;
  calls.add(call.value, credential.key);
  const location = `/v1/realtime/calls/${call.value.id}`;
  const headers = { "content-type": "application/sdp", location };
  return granted(new Response(call.value.answer, { status: 201, headers }));
}

/** A session in the request stands in for the one of the ephemeral key. */
function sessionOf(body: CallBody, credential: Credential): unknown {
  if (body.session !== undefined) return body.session;
  return credential.kind === "ephemeral" ? credential.session : defaultSession;
}

function createClientSecret(request: RouteRequest, { secrets }: EmulatorState): Outcome<Response> {
  if (request.credential.kind === "ephemeral") return accountKeyNeeded();
  const body = readJsonBody(request);
  if (!body.ok) return body;
  const asked = readClientSecretRequest(body.value);
  if (!asked.ok) return asked;
  const session = checkSession(asked.value.session);
  if (!session.ok) return session;
  const secret = secrets.mint(session.value, asked.value.lifetimeSeconds);
  return granted(
    Response.json({
      value: secret.value,
      expires_at: secret.expiresAt,
      session: sessionResource(session.value, 0),
    }),
  );
}

async function hangUpCall(
  { id, credential }: RouteRequest,
  { calls }: EmulatorState,
): Promise<Outcome<Response>> {
  const call = calls.find(id, credential.key);
  if (call === null) return callNotFound(id);
  await call.hangUp();
  return granted(new Response(null, { status: 200 }));
}
