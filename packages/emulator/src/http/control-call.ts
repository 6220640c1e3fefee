import { isObject } from "@callsheet/core";
import { checkFields, type Fields } from "../events/fields.ts";
import { keptBody } from "../journal/request-record.ts";
import { describeKind } from "../refusal/json-kind.ts";
import { granted, type Outcome, type Refusal } from "../refusal/refusal.ts";
import { callNotFound, invalidType } from "../refusal/request-refusals.ts";
import { checkCallSession } from "../session/session-check.ts";
import { knowsModel, type KeyedRequest, type ServeRequest } from "./api-request.ts";
import { readJsonBody } from "./request-body.ts";
import type { Services } from "./services.ts";

/** Serves `POST /calls/{id}/hangup`, for a call of any kind. */
export const hangUpCall: ServeRequest = async ({ callId, credential }, { calls, ringing }) => {
  if (credential.kind === "account" && ringing.end(callId, "hung-up")) return done();
  const call = calls.find(callId, credential.key);
  if (call === null) return callNotFound(callId);
  await call.end("hung-up");
  return done();
};

/** Serves `POST /calls/{id}/accept`. The body is a session; whoever answers a call has it then. */
export const acceptCall: ServeRequest = (request, services) => {
  const { callId, credential, dialect } = request;
  if (!isRinging(request, services)) return callNotFound(callId);
  const body = readBody(request);
  if (!body.ok) return body;
  const session = checkCallSession(body.value, (name) => knowsModel(name, dialect, services));
  if (!session.ok) return toldOfBody(session);
  const call = services.ringing.accept(callId, session.value);
  if (call === null) return callNotFound(callId);
  services.calls.add(call, credential.key);
  return done();
};

/** Serves `POST /calls/{id}/reject`. */
export const rejectCall: ServeRequest = (request, services) => {
  const { callId } = request;
  if (!isRinging(request, services)) return callNotFound(callId);
  const body = request.bytes.length === 0 ? granted({}) : readBody(request);
  if (!body.ok) return body;
  const fault = checkBody(body.value, { status_code: { kind: "integer" } });
  if (fault !== null) return fault;
  services.ringing.end(callId, "rejected");
  return done();
};

/** Serves `POST /calls/{id}/refer`: the caller is passed on, and the call is over here. */
export const referCall: ServeRequest = async (request, { calls }) => {
  const { callId, credential } = request;
  const call = calls.find(callId, credential.key);
  if (call?.kind !== "sip") return callNotFound(callId);
  const body = readBody(request);
  if (!body.ok) return body;
  const fault = checkBody(body.value, { target_uri: { kind: "string", required: true } });
  if (fault !== null) return fault;
  await call.end("referred");
  return done();
};

function isRinging({ callId, credential }: KeyedRequest, { ringing }: Services): boolean {
  return credential.kind === "account" && ringing.has(callId);
}

function readBody(request: KeyedRequest): Outcome<unknown> {
  const body = readJsonBody(request);
  if (body.ok) request.record.body = keptBody(body.value);
  return body;
}

function checkBody(body: unknown, fields: Fields): Refusal | null {
  return isObject(body)
    ? checkFields(body, fields, "")
    : invalidType("body", "an object", describeKind(body));
}

/** The session is the whole body here, so that `param` leaves its name out. */
function toldOfBody({ status, error }: Refusal): Refusal {
  const message = error.message.replaceAll("'session.", "'");
  const param = error.param?.replace(/^session\./, "") ?? null;
  return { ok: false, status, error: { ...error, message, param } };
}

function done(): Outcome<Response> {
  return granted(new Response(null, { status: 200 }));
}
