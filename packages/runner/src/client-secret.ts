import { isObject, type JsonObject, type SessionDocument } from "@callsheet/core";
import type { ConnectionOptions } from "./connection.ts";
import { exchange, type RequestBody } from "./exchange.ts";
import { hideSecrets, sessionSecrets } from "./hide-secrets.ts";
import { jsonBody } from "./json-body.ts";
import { parseJson } from "./json-text.ts";
import { protocolError, unexpectedStatus } from "./refusal.ts";
import { decodeExactly } from "./response-body.ts";

export interface ClientSecretOptions extends ConnectionOptions {
  readonly session: JsonObject;
  /** Seconds until the secret expires; the API takes 10 to 7200 and chooses 600 itself. */
  readonly expiresAfterSeconds?: number | undefined;
  /** The session's file, so that a refusal can point into it. */
  readonly document?: SessionDocument | undefined;
}

/** A key that a browser or a phone may hold for a while. */
export interface ClientSecret {
  /** `ek_…`; whoever has it can make calls until it expires. */
  readonly value: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  /** The session as the server will run it, defaults filled in. */
  readonly session: JsonObject;
}

/**
 * Mints a client secret that carries a session.
 * @throws {CallError}
 */
export async function createClientSecret(options: ClientSecretOptions): Promise<ClientSecret> {
  const body = mintBody(options);
  const response = await exchange(options, {
    path: "/realtime/client_secrets",
    accept: "application/json",
    body,
  });
  const hide = hideSecrets([options.apiKey, ...sessionSecrets(options.session)]);
  if (response.status !== 200) {
    throw unexpectedStatus(response, 200, { hide, document: options.document });
  }
  const secret = readSecret(response.body);
  if (secret === null) throw protocolError(response, hide, "something that is no client secret");
  return secret;
}

function mintBody({ session, expiresAfterSeconds }: ClientSecretOptions): RequestBody {
  const request = {
    ...(expiresAfterSeconds !== undefined && {
      expires_after: { anchor: "created_at", seconds: expiresAfterSeconds },
    }),
    session,
  };
  return jsonBody(request);
}

function readSecret(body: Uint8Array | null): ClientSecret | null {
  const answer = body === null ? undefined : parseJson(decodeExactly(body) ?? "");
  if (!isObject(answer)) return null;
  const { value, expires_at: expiresAt, session } = answer;
  if (typeof value !== "string" || value === "") return null;
  if (typeof expiresAt !== "number" || !isObject(session)) return null;
  return { value, expiresAt, session };
}
