import type { JsonObject } from "@callsheet/core";
import type { ClientSecretStore } from "./client-secret-store.ts";
import { granted, type Outcome } from "../refusal.ts";
import { invalidApiKey } from "./request-refusals.ts";

/** Who asks: an account's own key, or an ephemeral key with the session it was minted for. */
export type Credential =
  | { readonly kind: "account"; readonly key: string }
  | { readonly kind: "ephemeral"; readonly key: string; readonly session: JsonObject };

export interface KeyRing {
  /** The only account key that is taken; `undefined` takes any. */
  readonly apiKey: string | undefined;
  readonly secrets: ClientSecretStore;
}

/** Reads the bearer key of a request. A key that starts with `ek_` has to be minted here. */
export function authorize(headers: Headers, keys: KeyRing): Outcome<Credential> {
  const key = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (key === undefined) return invalidApiKey();
  if (key.startsWith("ek_")) {
    const secret = keys.secrets.find(key);
    return secret ? granted({ kind: "ephemeral", key, session: secret.session }) : invalidApiKey();
  }
  if (keys.apiKey !== undefined && key !== keys.apiKey) return invalidApiKey();
  return granted({ kind: "account", key });
}
