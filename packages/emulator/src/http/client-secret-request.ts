import { isObject, type JsonObject } from "@callsheet/core";
import { describeKind } from "../refusal/json-kind.ts";
import { granted, refused, type Outcome, type Refusal } from "../refusal/refusal.ts";
import { invalidType, invalidValue, unknownParameter } from "../refusal/request-refusals.ts";
import { defaultSession } from "../session/session-check.ts";

/** What `POST /v1/realtime/client_secrets` takes. */
export interface ClientSecretRequest {
  readonly lifetimeSeconds: number;
  /** Not checked yet; the default session when the request has none. */
  readonly session: unknown;
}

const lifetime = { minimum: 10, maximum: 7200, default: 600 };

/**
 * Reads the body of a mint. Its own keys have no `session.` in front, so a session that was sent
 * without its wrapper is refused at its first key.
 */
export function readClientSecretRequest(body: unknown): Outcome<ClientSecretRequest> {
  if (!isObject(body)) return invalidType("body", "an object", describeKind(body));
  const unknownKey = firstKeyBeside(body, ["expires_after", "session"]);
  if (unknownKey !== undefined) return unknownParameter(unknownKey);
  const { expires_after: expiresAfter, session = defaultSession } = body;
  const seconds = readLifetime(expiresAfter);
  return seconds.ok ? granted({ lifetimeSeconds: seconds.value, session }) : seconds;
}

function readLifetime(expiresAfter: unknown): Outcome<number> {
  if (expiresAfter === undefined) return granted(lifetime.default);
  if (!isObject(expiresAfter)) {
    return invalidType("expires_after", "an object", describeKind(expiresAfter));
  }
  const unknownKey = firstKeyBeside(expiresAfter, ["anchor", "seconds"]);
  if (unknownKey !== undefined) return unknownParameter(`expires_after.${unknownKey}`);
  const { anchor = "created_at", seconds = lifetime.default } = expiresAfter;
  if (typeof anchor !== "string") {
    return invalidType("expires_after.anchor", "a string", describeKind(anchor));
  }
  if (anchor !== "created_at") return invalidValue("expires_after.anchor", anchor, ["created_at"]);
  return readSeconds(seconds);
}

function readSeconds(seconds: unknown): Outcome<number> {
  if (typeof seconds !== "number" || !Number.isInteger(seconds)) {
    return invalidType("expires_after.seconds", "an integer", describeKind(seconds));
  }
  if (seconds < lifetime.minimum) {
    const words = `integer below minimum value. Expected a value >= ${lifetime.minimum}`;
    return outOfBounds("integer_below_min_value", words, seconds);
  }
  if (seconds > lifetime.maximum) {
    const words = `integer above maximum value. Expected a value <= ${lifetime.maximum}`;
    return outOfBounds("integer_above_max_value", words, seconds);
  }
  return granted(seconds);
}

function outOfBounds(code: string, words: string, seconds: number): Refusal {
  const param = "expires_after.seconds";
  return refused(400, code, `Invalid '${param}': ${words}, but got ${seconds} instead.`, param);
}

function firstKeyBeside(object: JsonObject, known: readonly string[]): string | undefined {
  return Object.keys(object).find((key) => !known.includes(key));
}
