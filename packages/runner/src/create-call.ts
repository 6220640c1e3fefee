import type { JsonObject, SessionDocument } from "@callsheet/core";
import { hangupCall, isCallId } from "./call-control.ts";
import { CallError } from "./call-error.ts";
import { createClientSecret } from "./client-secret.ts";
import { isClientSecret, type ConnectionOptions } from "./connection.ts";
import { exchange, type ApiResponse, type RequestBody } from "./exchange.ts";
import { hideSecrets, sessionSecrets, type HideSecrets } from "./hide-secrets.ts";
import { locationPath } from "./location-path.ts";
import { multipartBody } from "./multipart-body.ts";
import { offerFaults } from "./offer-check.ts";
import { protocolError, unexpectedStatus } from "./refusal.ts";
import { decodeExactly, longestBody } from "./response-body.ts";

export interface CreateCallOptions extends ConnectionOptions {
  /** Left out when a client secret already carries the session. */
  readonly session?: JsonObject | undefined;
  /** The caller's SDP, exactly as its WebRTC stack made it. */
  readonly offer: string;
  /** The session's file, so that a refusal can point into it. */
  readonly document?: SessionDocument | undefined;
}

/** A call that the endpoint has accepted. */
export interface Call {
  /** The SDP answer, byte for byte. */
  readonly answer: string;
  /** `rtc_…` */
  readonly callId: string;
  /** The `Location` header as it came. */
  readonly location: string;
  /** The API's `x-request-id`, for support; `null` when it sent none. */
  readonly requestId: string | null;
  /**
   * Ends the call, with the credential that made it and a time limit of its own.
   * @throws {CallError} also when the call has already ended (404).
   */
  hangup(): Promise<void>;
}

/**
 * Places a call: checks the offer, sends it with the session, checks the answer.
 * @throws {CallError} for whatever keeps it from becoming a call.
 */
export async function createCall(options: CreateCallOptions): Promise<Call> {
  refuseFaultyOffer(options.offer);
  const { session, apiKey } = options;
  const hide = hideSecrets([apiKey, ...sessionSecrets(session)]);
  if (options.target !== "azure" || session === undefined || isClientSecret(apiKey)) {
    return sendOffer(options, hide);
  }
  // Azure takes no session beside an offer: a client secret carries it.
  const { value } = await createClientSecret({ ...options, session });
  return sendOffer({ ...options, apiKey: value, session: undefined }, hide);
}

async function sendOffer(options: CreateCallOptions, hide: HideSecrets): Promise<Call> {
  const response = await exchange(options, {
    path: "/realtime/calls",
    accept: "application/sdp",
    body: callBody(options),
  });
  if (response.status !== 201) {
    throw unexpectedStatus(response, 201, { hide, document: options.document });
  }
  const answer = readAnswer(response, hide);
  const { location, callId } = readLocation(response, hide);
  return {
    answer,
    callId,
    location,
    requestId: response.headers.get("x-request-id"),
    hangup: async () => hangupCall({ ...options, callId, signal: undefined }),
  };
}

function refuseFaultyOffer(offer: string): void {
  const faults = offerFaults(offer);
  const [first, ...others] = faults;
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` (Faults in all: ${faults.length}.)`;
  throw new CallError({
    kind: "offer",
    message: `The offer was not sent. ${first.message}${more}`,
    hint: "Pass the SDP of a WebRTC offer, byte for byte as it was made.",
    code: first.code,
  });
}

/**
 * The API takes raw SDP only with a client secret that carries the session; a project key always
 * sends multipart (settled in the reviews of the official SDKs).
 */
function callBody({ apiKey, offer, session }: CreateCallOptions): RequestBody {
  const sdp = { name: "sdp", contentType: "application/sdp", content: offer };
  if (session !== undefined) {
    const content = JSON.stringify(session);
    return multipartBody([sdp, { name: "session", contentType: "application/json", content }]);
  }
  if (!isClientSecret(apiKey)) return multipartBody([sdp]);
  return { contentType: sdp.contentType, text: offer };
}

function readAnswer(response: ApiResponse, hide: HideSecrets): string {
  if (response.body === null) {
    throw protocolError(response, hide, `an answer longer than ${longestBody} bytes`);
  }
  const type = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== undefined && type !== "application/sdp") {
    const shown = hide(JSON.stringify(type.slice(0, 60)));
    throw protocolError(response, hide, `the content type ${shown} where SDP was expected`);
  }
  const answer = decodeExactly(response.body);
  if (answer === null || !/^v=0\r?\n/.test(answer)) {
    throw protocolError(response, hide, 'a body that is no SDP: it does not start with "v=0"');
  }
  return answer;
}

function readLocation(response: ApiResponse, hide: HideSecrets) {
  const location = response.headers.get("location");
  if (location === null) {
    throw protocolError(response, hide, "a call but no Location header, so the call has no id");
  }
  const callId = locationPath(location).split("/").at(-1) ?? "";
  if (isCallId(callId)) return { location, callId };
  throw protocolError(response, hide, 'a Location header that ends in no call id ("rtc_…")');
}
