import { isObject, lint, parseSession, type Finding, type JsonObject } from "@callsheet/core";
import { describeKind } from "../json-kind.ts";
import { granted, refused, type Outcome } from "../refusal.ts";
import { invalidType, invalidValue, unreadableBody } from "../http/request-refusals.ts";
import { refusalMessage } from "./refusal-message.ts";

/** What a request without a session asks for. */
export const defaultSession: JsonObject = { type: "realtime" };

/** Refuses a session that the API refuses, as the linter predicts it; names the first error only. */
export function checkSession(session: unknown): Outcome<JsonObject> {
  if (!isObject(session)) return invalidType("session", "an object", describeKind(session));
  const document = parseSession(serialise(session), { uri: "request.json", form: "wire" });
  if (document.value === undefined) return unreadableBody("a session", "session");
  const first = firstRefused(lint(document));
  if (first?.server === undefined) return granted(session);
  const { code, param } = first.server;
  return refused(400, code, refusalMessage(first, code, param, session), param);
}

/** As `checkSession`, for a call: it has a model to talk to, so it takes no transcription session. */
export function checkCallSession(session: unknown): Outcome<JsonObject> {
  if (isObject(session) && session["type"] === "transcription") {
    return invalidValue("session.type", "transcription", ["realtime"]);
  }
  return checkSession(session);
}

/**
 * Serialised anew, because the API takes the last of two equal keys and the linter neither. A value
 * nested deeper than the stack reaches gives no text, and so no session.
 */
function serialise(session: JsonObject): string {
  try {
    return JSON.stringify(session);
  } catch {
    return "";
  }
}

/**
 * The API looks for keys that it does not know before it looks at values. What the linter objects
 * to without knowing the API's answer is no reason to refuse.
 */
function firstRefused(findings: readonly Finding[]): Finding | undefined {
  const known = findings.filter(({ severity, server }) => severity === "error" && server);
  return known.find(({ server }) => server?.code === "unknown_parameter") ?? known[0];
}
