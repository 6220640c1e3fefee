import type { JsonObject } from "@callsheet/core";
import { inSeconds, type Clock } from "../clock.ts";
import { createId } from "../identifiers.ts";

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

export function createClientSecretStore(clock: Clock): ClientSecretStore {
  const secrets = new Map<string, ClientSecret>();
  const forgetExpired = (): void => {
    const now = inSeconds(clock.now());
    for (const { value, expiresAt } of secrets.values()) {
      if (expiresAt <= now) secrets.delete(value);
    }
  };
  return {
    mint(session, lifetimeSeconds) {
      forgetExpired();
      const expiresAt = inSeconds(clock.now()) + lifetimeSeconds;
      const secret = { value: createId("ek"), expiresAt, session };
      secrets.set(secret.value, secret);
      return secret;
    },
    find(value) {
      forgetExpired();
      return secrets.get(value) ?? null;
    },
  };
}
