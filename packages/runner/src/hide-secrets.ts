import { isObject, type JsonObject, type JsonValue } from "@callsheet/core";

/** Replaces every secret in a text by `***`. */
export type HideSecrets = (text: string) => string;

const keyLike = /\b(?:sk-|ek_)[\w*.-]+/g;

/**
 * Makes the filter that every word of an endpoint passes before it is shown: an error may echo
 * the key, whole or masked, or a secret of the session.
 */
export function hideSecrets(secrets: readonly string[]): HideSecrets {
  return (text) =>
    secrets
      .filter(Boolean)
      .toSorted((a, b) => b.length - a.length)
      .reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text)
      .replace(keyLike, "***");
}

/** The secrets a session carries: the tokens and headers of its MCP servers. */
export function sessionSecrets(session: JsonObject | undefined): string[] {
  const tools = session?.["tools"];
  if (!Array.isArray(tools)) return [];
  return tools.filter(isObject).flatMap((tool) => {
    const headers = isObject(tool["headers"]) ? Object.values(tool["headers"]) : [];
    return [tool["authorization"], ...headers].filter(isText);
  });
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === "string";
}
