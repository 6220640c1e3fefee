import { answerCall } from "../call/webrtc-call.ts";
import { checkOfferText } from "../call/offer-text.ts";
import { keptBody } from "../journal/request-record.ts";
import { granted } from "../refusal/refusal.ts";
import { rawOfferNeedsEphemeralKey } from "../refusal/request-refusals.ts";
import { checkCallSession, defaultSession } from "../session/session-check.ts";
import { knowsModel, type ServeRequest } from "./api-request.ts";
import type { Credential } from "./authorization.ts";
import { readCallBody, type CallBody } from "./request-body.ts";

/** Serves `POST /calls`. */
export const createCall: ServeRequest = async (request, services) => {
  const { credential, dialect, record } = request;
  // The API itself says no more than this; the model belongs into the session.
  if (request.query.has("model")) return granted(new Response(null, { status: 400 }));
  const body = await readCallBody(request);
  if (!body.ok) return body;
  record.body = keptBody({ session: body.value.session ?? null });
  if (body.value.form === "raw" && credential.kind === "account") {
    return rawOfferNeedsEphemeralKey();
  }
  const session = checkCallSession(sessionOf(body.value, credential), (name) =>
    knowsModel(name, dialect, services),
  );
  if (!session.ok) return session;
  const offer = checkOfferText(body.value.offer);
  if (!offer.ok) return offer;
  const answered = await answerCall(services, { offer: offer.value, asked: session.value });
  if (!answered.ok) return answered;
  const { call, answer } = answered.value;
  services.calls.add(call, credential.key);
  record.callId = call.id;
  const location = `${dialect.base}/calls/${call.id}`;
  const headers = { "content-type": "application/sdp", location };
  return granted(new Response(answer, { status: 201, headers }));
};

/** A session in the request stands in for the one of the ephemeral key. */
function sessionOf(body: CallBody, credential: Credential): unknown {
  if (body.session !== undefined) return body.session;
  return credential.kind === "ephemeral" ? credential.session : defaultSession;
}
