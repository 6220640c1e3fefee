import { CallError } from "./call-error.ts";
import type { ConnectionOptions } from "./connection.ts";
import { exchange } from "./exchange.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { unexpectedStatus } from "./refusal.ts";

/** Which call to end; the credential is the one that made the call. */
export interface HangupOptions extends ConnectionOptions {
  /** `rtc_…` */
  readonly callId: string;
}

/** Whether a text can be the id of a call; observed ids, see Azure's and OpenAI's guides. */
export function isCallId(text: string): boolean {
  return /^rtc_[A-Za-z0-9_-]+$/.test(text);
}

/**
 * Ends a call.
 * @throws {CallError} also when the call has already ended (404).
 */
export async function hangupCall(options: HangupOptions): Promise<void> {
  const { callId } = options;
  if (!isCallId(callId)) {
    throw new CallError({
      kind: "protocol",
      message: `${JSON.stringify(callId)} is not the id of a call.`,
      hint: 'Pass the id that the call was made with; it starts with "rtc_".',
    });
  }
  const path = `/realtime/calls/${callId}/hangup`;
  const response = await exchange(options, { path, accept: "*/*", body: null });
  if (response.status < 200 || response.status > 299) {
    throw unexpectedStatus(response, 200, { hide: hideSecrets([options.apiKey]) });
  }
}
