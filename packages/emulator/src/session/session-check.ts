import {
  isObject,
  lint,
  parseSession,
  serverParam,
  type Finding,
  type JsonObject,
  type ServerRefusal,
} from "@callsheet/core";
import { describeKind } from "../refusal/json-kind.ts";
import { granted, refused, type Outcome } from "../refusal/refusal.ts";
import { refusalMessage } from "../refusal/refusal-message.ts";
import {
  invalidType,
  invalidValue,
  modelNotFound,
  unreadableBody,
} from "../refusal/request-refusals.ts";

/** What a request without a session asks for. */
export const defaultSession: JsonObject = { type: "realtime" };

/**
 * Refuses a session that the API refuses, as the linter predicts it; names the first error only.
 * Errors of the codes in `overlooked` are none here.
 */
export function checkSession(
  session: unknown,
  overlooked: readonly string[] = [],
): Outcome<JsonObject> {
  if (!isObject(session)) return invalidType("session", "an object", describeKind(session));
  const document = parseSession(serialise(session), { uri: "request.json", form: "wire" });
  if (document.value === undefined) return unreadableBody("a session", "session");
  const first = firstRefused(lint(document), overlooked);
  if (first === null) return granted(session);
  const { code, param } = first.server;
  return refused(400, code, refusalMessage(first.finding, first.server, session), param);
}

/** As `checkSession`, for a client secret: the API looks at the model when a call is made with it. */
export function checkSecretSession(session: unknown): Outcome<JsonObject> {
  return checkSession(session, ["invalid_model"]);
}

/** As `checkSession`, for a call: it needs a model to talk to, which `knowsModel` tells. */
export function checkCallSession(
  session: unknown,
  knowsModel: (name: string) => boolean,
): Outcome<JsonObject> {
  if (isObject(session) && session["type"] === "transcription") {
    return invalidValue("session.type", "transcription", ["realtime"]);
  }
  const checked = checkSession(session);
  if (!checked.ok) return checked;
  const { model } = checked.value;
  return typeof model === "string" && !knowsModel(model) ? modelNotFound(model) : checked;
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

interface RefusedFinding {
  readonly finding: Finding;
  readonly server: ServerRefusal;
}

/**
 * The API looks for keys that it does not know before it looks at values. What the linter objects
 * to without knowing the API's answer is no reason to refuse.
 */
function firstRefused(
  findings: readonly Finding[],
  overlooked: readonly string[],
): RefusedFinding | null {
  const refused = findings
    .filter(({ severity }) => severity === "error")
    .flatMap((finding) => {
      const server = answerTo(finding);
      return server === null || overlooked.includes(server.code) ? [] : [{ finding, server }];
    });
  return refused.find(({ server }) => server.code === "unknown_parameter") ?? refused[0] ?? null;
}

/** What the API says to a fault; `null` where that is not known. */
function answerTo({ rule, pointer, server }: Finding): ServerRefusal | null {
  const code = codesOfRules[rule];
  return server ?? (code === undefined ? null : { code, param: serverParam(pointer) });
}

/** Faults that the API is known to refuse, though nobody has quoted its code: this is the likely one. */
const codesOfRules: Readonly<Record<string, string>> = { "tool-name": "invalid_value" };
