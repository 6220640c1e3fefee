import { isObject, valueAt, type JsonObject } from "@callsheet/core";
import { explainError, hideSecrets, sessionSecrets } from "@callsheet/runner";
import type { Trouble } from "../wire.ts";
import type { LiveCall } from "./live-calls.ts";
import type { SessionReading } from "./session-file.ts";
import { sessionRows } from "./session-rows.ts";
import { misuse } from "./trouble.ts";

/** What a page says about its call, and what it is answered; by the last segment of the address. */
export const callRoutes: Readonly<Record<string, CallRoute>> = {
  /** Takes `{hasSpoken}`; answers with an `Update`. */
  async update(call, body, read) {
    const { usable } = await read();
    if (usable === null) return Response.json({ session: null, heldBack: [] });
    return Response.json(call.plan(usable, body["hasSpoken"] === true));
  },
  /** Takes `{session, isFollowing}`, as `session.created` or `.updated` shows it; answers with rows. */
  async session(call, body) {
    const { session } = body;
    if (!isObject(session)) return Promise.resolve(misuse(400, "There is no session in it."));
    if (body["isFollowing"] === true) call.follow();
    return Promise.resolve(Response.json(sessionRows(call.running(), session)));
  },
  /** Takes `{error}`, as an `error` event or a failed response has it; answers with a `Trouble`. */
  async error(call, body) {
    return Promise.resolve(Response.json(errorTrouble(call, body)));
  },
};

type CallRoute = (
  call: LiveCall,
  body: JsonObject,
  read: () => Promise<SessionReading>,
) => Promise<Response>;

function errorTrouble({ running, document, place }: LiveCall, body: JsonObject): Trouble {
  const hide = hideSecrets(sessionSecrets(running().session));
  const error = valueAt(body, ["error"]);
  const { message, hint, finding } = explainError(error, { hide, document });
  return { message, hint, finding: finding === null ? null : place(finding) };
}
