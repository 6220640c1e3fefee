import { createCall, type CreateCallOptions } from "@callsheet/runner";

import type { Connection } from "../endpoint/connection.ts";
import type { LoadedSession } from "../session/load-session.ts";
import { curlCommand, type ShellText } from "./curl-command.ts";
import { markVariables, splitMarks } from "./shell-variables.ts";

/** A call that is described in place of being made. */
export interface DescribedCall {
  readonly address: Omit<Connection, "apiKey">;
  /** The variable of the shell that holds the key. */
  readonly keyVariable: string;
  readonly isClientSecret: boolean;
  readonly loaded: Pick<LoadedSession, "session" | "variables">;
  readonly offer: string;
  readonly safetyIdentifier: string | undefined;
}

/** Keys that stand for the real ones while requests are made; their form decides what is sent. */
const standIn = { key: "sk-key", clientSecret: "ek_key", minted: "ek_minted" };
const mintedVariable = "CLIENT_SECRET";

/**
 * The commands that make a call with curl, as they stand: the key and other secrets are read from
 * the shell's variables. Nothing is sent: the requests are made for real, and caught where they
 * would leave.
 */
export async function describeCall(call: DescribedCall): Promise<string> {
  const { session, variables } = call.loaded;
  const requests = await caughtRequests({
    ...call.address,
    apiKey: call.isClientSecret ? standIn.clientSecret : standIn.key,
    session: call.isClientSecret ? undefined : markVariables(session, variables),
    offer: call.offer,
    safetyIdentifier: call.safetyIdentifier,
  });
  const commands: string[] = [];
  for (const request of requests) commands.push(await commandFor(request, call.keyVariable));
  const used = new Set([call.keyVariable, ...(call.isClientSecret ? [] : variables.values())]);
  const heading = `# For a POSIX shell with curl. It reads from the environment: ${[...used].join(", ")}`;
  return `${[heading, ...commands].join("\n")}\n`;
}

async function commandFor(request: Request, keyVariable: string): Promise<string> {
  const curlRequest = {
    url: request.url,
    headers: [...request.headers].map(
      ([name, value]) => [name, headerText(name, value, keyVariable)] as const,
    ),
    body: splitMarks(await request.text()),
  };
  if (!isMint(request)) return curlCommand(curlRequest, "--silent --show-error --include");
  const command = curlCommand(curlRequest, "--silent --show-error --fail-with-body");
  return `${mintedVariable}=$(${command} | sed -n 's/.*"\\(ek_[^"]*\\)".*/\\1/p')`;
}

function headerText(name: string, value: string, keyVariable: string): ShellText[] {
  if (name !== "authorization" && name !== "api-key") return [value];
  const [, scheme = "", key = ""] = /^(Bearer )?(.*)$/.exec(value) ?? [];
  return [scheme, { variable: key === standIn.minted ? mintedVariable : keyVariable }];
}

function isMint({ url }: Request): boolean {
  return new URL(url).pathname.endsWith("/client_secrets");
}

async function caughtRequests(options: CreateCallOptions): Promise<Request[]> {
  const caught: Request[] = [];
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    caught.push(request);
    const minted = { value: standIn.minted, expires_at: 0, session: {} };
    return Promise.resolve(isMint(request) ? Response.json(minted) : new Response(null));
  };
  // What is not sent gets no answer, so there is always a failure; only one before that matters.
  const failure: unknown = await createCall({ ...options, fetch: send }).catch(
    (error: unknown) => error,
  );
  if (caught.length === 0) throw failure;
  return caught;
}
