import type { JsonObject } from "@callsheet/core";
import { createId } from "../identifiers.ts";
import { nowInSeconds } from "../session/session-resource.ts";

/** An ephemeral key and the session that calls made with it get. */
export interface ClientSecret {
  readonly value: string;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
  readonly session: JsonObject;
}

/** The client secrets minted so far. A secret makes any number of calls until it expires. */
export interface ClientSecretStore {
  mint(session: JsonObject, lifetimeSeconds: number): ClientSecret;
  /** `null` for a key that was never minted here, or has expired. */
  find(value: string): ClientSecret | null;
}

export function createClientSecretStore(): ClientSecretStore {
  const secrets = new Map<string, ClientSecret>();
  return {
    mint(session, lifetimeSeconds) {
      const expiresAt = nowInSeconds() + lifetimeSeconds;
      const secret = { value: createId("ek"), expiresAt, session };
      secrets.set(secret.value, secret);
      return secret;
    },
    find(value) {
      const secret = secrets.get(value);
      if (secret === undefined || secret.expiresAt > nowInSeconds()) return secret ?? null;
      secrets.delete(value);
      return null;
    },
  };
}
