import { isObject, maskSecrets, type JsonObject, type JsonValue } from "@callsheet/core";

/** Replaces credentials in what the journal shows. */
export interface Mask {
  /** A credential that was seen; it is hidden wherever it stands. */
  learn(secret: string): void;
  text(text: string): string;
  /** A value as it can be shown; what JSON doesn't have becomes `null`. */
  value(value: unknown): JsonValue;
}

const hidden = "***";
/** Credentials that are remembered; who sends more of them is not a client but a test of this. */
const mostSecrets = 1000;
/** Keys whose values are credentials, whatever they look like. */
const secretKey = /^(?:authorization|(?:x-)?api[-_]?key|client[-_]?secret|access[-_]?token)$/i;

/** A mask that knows the forms of credentials, and no others yet. */
export function createMask(): Mask {
  const secrets = new Set<string>();
  const text = (words: string): string => {
    const known = [...secrets].sort((a, b) => b.length - a.length);
    return maskSecrets(known.reduce((shown, secret) => shown.replaceAll(secret, hidden), words));
  };
  const member = ([key, value]: [string, JsonValue | undefined]): [string, JsonValue] => {
    if (typeof value === "string" && secretKey.test(key)) return [key, hidden];
    if (key === "headers" && isObject(value)) return [key, hideAll(value)];
    return [text(key), mask(value)];
  };
  const mask = (value: unknown): JsonValue => {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map(mask);
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(member));
    return typeof value === "number" || typeof value === "boolean" ? value : null;
  };
  return {
    learn(secret) {
      if (secret !== "" && secrets.size < mostSecrets) secrets.add(secret);
    },
    text,
    value: mask,
  };
}

/** Headers for the server of a tool: what is secret in them can't be told from the rest. */
function hideAll(headers: JsonObject): JsonObject {
  return Object.fromEntries(Object.keys(headers).map((name) => [name, hidden]));
}
