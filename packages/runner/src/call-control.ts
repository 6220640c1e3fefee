import type { JsonObject, SessionDocument } from "@callsheet/core";
import { CallError } from "./call-error.ts";
import type { ConnectionOptions } from "./connection.ts";
import { exchange } from "./exchange.ts";
import { hideSecrets, sessionSecrets } from "./hide-secrets.ts";
import { jsonBody } from "./json-body.ts";
import { unexpectedStatus } from "./refusal.ts";

/** Which call is meant; the credential is the one that made it, or for SIP the project's key. */
export interface CallControlOptions extends ConnectionOptions {
  /** `rtc_…` */
  readonly callId: string;
}

export interface AcceptOptions extends CallControlOptions {
  /** What the call runs with. */
  readonly session: JsonObject;
  /** The session's file, so that a refusal can point into it. */
  readonly document?: SessionDocument | undefined;
}

export interface ReferOptions extends CallControlOptions {
  /** Where the caller is sent: `tel:+14155550123`, `sip:agent@example.com`. */
  readonly targetUri: string;
}

export interface RejectOptions extends CallControlOptions {
  /** The SIP status that the caller gets, 300 to 699; the API chooses 603 (Decline) itself. */
  readonly statusCode?: number | undefined;
}

/** Whether a text can be the id of a call; observed ids, see Azure's and OpenAI's guides. */
export function isCallId(text: string): boolean {
  return /^rtc_[A-Za-z0-9_-]+$/.test(text);
}

/**
 * Ends a call.
 * @throws {CallError} also when the call has already ended (404).
 */
export async function hangupCall(options: CallControlOptions): Promise<void> {
  await control("hangup", options, null);
}

/**
 * Answers an incoming SIP call, whose id came with the `realtime.call.incoming` webhook.
 * @throws {CallError} also when the caller has given up (404).
 */
export async function acceptCall(options: AcceptOptions): Promise<void> {
  await control("accept", options, options.session);
}

/**
 * Sends the caller of a SIP call to another address.
 * @throws {CallError} also when the call is over (404).
 */
export async function referCall(options: ReferOptions): Promise<void> {
  await control("refer", options, { target_uri: options.targetUri });
}

/**
 * Declines an incoming SIP call.
 * @throws {CallError} also when the caller has given up (404).
 */
export async function rejectCall(options: RejectOptions): Promise<void> {
  const { statusCode } = options;
  await control("reject", options, statusCode === undefined ? {} : { status_code: statusCode });
}

async function control(
  action: "hangup" | "accept" | "refer" | "reject",
  options: CallControlOptions & Partial<Pick<AcceptOptions, "session" | "document">>,
  body: JsonObject | null,
): Promise<void> {
  const { callId, apiKey, session, document } = options;
  if (!isCallId(callId)) throw noCallId(callId);
  const response = await exchange(options, {
    path: `/realtime/calls/${callId}/${action}`,
    accept: "*/*",
    body: body === null ? null : jsonBody(body),
  });
  if (response.status >= 200 && response.status <= 299) return;
  const hide = hideSecrets([apiKey, ...sessionSecrets(session)]);
  throw unexpectedStatus(response, 200, { hide, document });
}

function noCallId(text: string): CallError {
  return new CallError({
    kind: "protocol",
    message: `${JSON.stringify(text)} is not the id of a call.`,
    hint: 'Pass the id that the call was made with; it starts with "rtc_".',
  });
}
