import { isObject, maskSecrets, type JsonObject, type JsonValue } from "@callsheet/core";

/** Replaces credentials in what the journal shows. */
export interface Mask {
  /** A credential that was seen; it is hidden wherever it stands. */
  learn(secret: string): void;
  text(text: string): string;
  /** An object as it can be shown; what JSON doesn't have becomes `null`. */
  object(object: object): JsonObject;
}

const hidden = "***";
/** What is shorter is no credential but a word, which texts may have to show. */
const shortestSecret = 6;
/** Who sends more of them is not a client but a test of this. */
const mostSecrets = 1000;
/** Nothing that is meant to be read is deeper. */
const deepest = 100;
/** Keys whose values are credentials, whatever they look like. */
const secretKey = /^(?:authorization|(?:x-)?api[-_]?key|client[-_]?secret|access[-_]?token)$/i;

/** A mask that knows the forms of credentials, and no others yet. */
export function createMask(): Mask {
  let secrets: readonly string[] = [];
  const text = (words: string): string =>
    maskSecrets(secrets.reduce((shown, secret) => shown.replaceAll(secret, hidden), words));

  const object = (value: object, depth: number): JsonObject =>
    Object.fromEntries(
      Object.entries(value).map(([key, member]) => [text(key), memberOf(key, member, depth + 1)]),
    );
  const memberOf = (key: string, value: unknown, depth: number): JsonValue => {
    if (typeof value === "string" && secretKey.test(key)) return hidden;
    return key === "headers" && isObject(value) ? hideAll(value) : mask(value, depth);
  };
  const mask = (value: unknown, depth: number): JsonValue => {
    if (typeof value === "string") return text(value);
    if (depth > deepest) return null;
    if (Array.isArray(value)) return value.map((item) => mask(item, depth + 1));
    if (isObject(value)) return object(value, depth);
    return typeof value === "number" || typeof value === "boolean" ? value : null;
  };
  return {
    learn(secret) {
      if (secret.length < shortestSecret || secrets.includes(secret)) return;
      const known = [secret, ...secrets].slice(0, mostSecrets);
      // One may contain another.
      secrets = known.sort((a, b) => b.length - a.length);
    },
    text,
    object: (value) => object(value, 0),
  };
}

/** Headers for the server of a tool: what is secret in them can't be told from the rest. */
function hideAll(headers: JsonObject): JsonObject {
  return Object.fromEntries(Object.keys(headers).map((name) => [name, hidden]));
}
