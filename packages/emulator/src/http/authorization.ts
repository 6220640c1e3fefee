import type { JsonObject } from "@callsheet/core";
import { granted, type Outcome } from "../refusal/refusal.ts";
import { invalidApiKey } from "../refusal/request-refusals.ts";
import type { ClientSecretStore } from "./client-secret-store.ts";
import type { Dialect } from "./dialect.ts";

/** Who asks: an account's own key, or an ephemeral key with the session it was minted for. */
export type Credential =
  | { readonly kind: "account"; readonly key: string }
  | { readonly kind: "ephemeral"; readonly key: string; readonly session: JsonObject };

export interface KeyRing {
  /** The only account key that is taken; `undefined` takes any. */
  readonly apiKey: string | undefined;
  readonly secrets: ClientSecretStore;
}

/** The key in the headers of a request, right or wrong; `null` where there is none. */
export function readKey(headers: Headers, { takesApiKeyHeader }: Dialect): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  const named = takesApiKeyHeader ? headers.get("api-key") : null;
  return bearer ?? (named === "" ? null : named);
}

/** Tells whose key it is. A key that starts with `ek_` has to be minted here. */
export function authorize(key: string | null, keys: KeyRing): Outcome<Credential> {
  if (key === null) return invalidApiKey();
  if (key.startsWith("ek_")) {
    const secret = keys.secrets.find(key);
    return secret ? granted({ kind: "ephemeral", key, session: secret.session }) : invalidApiKey();
  }
  if (keys.apiKey !== undefined && key !== keys.apiKey) return invalidApiKey();
  return granted({ kind: "account", key });
}
