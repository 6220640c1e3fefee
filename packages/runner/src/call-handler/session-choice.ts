import type { JsonObject } from "@callsheet/core";
import type { HandlerRefusal } from "./handler-refusal.ts";
import type { SessionChoice, SessionSource } from "./handler-options.ts";

/** The session that a request gets, and the name it was picked by. */
export interface ChosenSession {
  readonly name: string | null;
  readonly source: SessionSource;
}

/** Picks the session of a request; what is not on the list doesn't exist. */
export function chooseSession(
  request: Request,
  { session, sessions }: SessionChoice,
): ChosenSession | HandlerRefusal {
  if (session !== undefined) return { name: null, source: session };
  const asked = new URL(request.url).searchParams.get("session");
  const names = Object.keys(sessions);
  const name = asked ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined) return unnamedSession;
  const source = Object.hasOwn(sessions, name) ? sessions[name] : undefined;
  return source === undefined ? unknownSession : { name, source };
}

/** Makes the session of a source for a request. */
export async function sessionFrom(source: SessionSource, request: Request): Promise<JsonObject> {
  return isMaker(source) ? source(request) : source;
}

function isMaker(source: SessionSource): source is Exclude<SessionSource, JsonObject> {
  return typeof source === "function";
}

const unnamedSession: HandlerRefusal = {
  status: 400,
  code: "session_not_named",
  message: "Name the session in the address: ?session=NAME.",
};

const unknownSession: HandlerRefusal = {
  status: 404,
  code: "unknown_session",
  message: "There is no session of that name.",
};
