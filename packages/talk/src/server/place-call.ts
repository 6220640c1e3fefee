import {
  CallError,
  createCallHandler,
  explainError,
  hideSecrets,
  loopbackHosts,
  sessionSecrets,
  type ConnectionOptions,
} from "@callsheet/runner";
import type { ShownFinding, Trouble } from "../wire.ts";
import type { LiveCalls } from "./live-calls.ts";
import type { SessionReading, UsableSession } from "./session-file.ts";
import { troubleResponse } from "./trouble.ts";

/**
 * Answers the page's offer with a call that runs with the file as it was just read. Unlike a public
 * handler, it tells the page all that is known of a failure: the page is the developer's own.
 */
export async function placeCall(
  request: Request,
  { usable, problem, findings }: SessionReading,
  connection: ConnectionOptions,
  calls: LiveCalls,
): Promise<Response> {
  if (usable === null) return troubleResponse(409, unusable(problem, findings));
  let failure: unknown = null;
  const handle = createCallHandler({
    ...connection,
    session: usable.session,
    hosts: loopbackHosts,
    onPlaced: (call) => {
      calls.add(call, usable);
    },
    onError: (error) => {
      failure = error;
    },
  });
  const response = await handle(request);
  return failure instanceof CallError
    ? troubleResponse(response.status, callTrouble(failure, usable))
    : response;
}

function unusable(problem: string | null, findings: readonly ShownFinding[]): Trouble {
  const finding = findings.find(({ severity }) => severity === "error") ?? null;
  return {
    message: problem ?? "The file makes no call.",
    hint: "Mend the file; it is read again when you save it.",
    finding,
  };
}

/** The handler knows no file, so the place is looked up here. */
function callTrouble({ message, hint, code, param }: CallError, usable: UsableSession): Trouble {
  const hide = hideSecrets(sessionSecrets(usable.session));
  const { finding } = explainError({ message, code, param }, { hide, document: usable.document });
  return { message, hint, finding: finding === null ? null : usable.place(finding) };
}
