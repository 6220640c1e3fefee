import { isObject } from "@callsheet/core";
import { CallError } from "./call-error.ts";

/** Failures in which no connection came about, so the request cannot have reached anybody. */
const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

/** Whether a failure proves that the request never left. */
export function wasNeverSent({ kind, code }: CallError): boolean {
  return kind === "network" && code !== null && neverSent.has(code);
}

/**
 * Puts what `fetch` threw into words. The platform hides the reason in the `code` of a cause;
 * nothing else of its error is used, since its texts may quote headers.
 * @param status the status that had arrived before the failure, or `null`.
 */
export function networkFailure(thrown: unknown, url: URL, status: number | null): CallError {
  const code = failureCode(thrown);
  const { message, hint } = explain(code, url, status);
  return new CallError({ kind: "network", message, hint, status, code });
}

interface Explanation {
  readonly message: string;
  readonly hint: string;
}

const checkAddress = "Check the base URL and that the endpoint runs.";

function explain(code: string | null, { host, hostname }: URL, status: number | null): Explanation {
  if (status !== null) {
    const message = `The connection to ${host} broke while its answer (${status}) was arriving.`;
    return { message, hint: "Try again; a proxy or the endpoint cut the connection." };
  }
  if (code === null) {
    const message = `No connection to ${host} could be made.`;
    return { message, hint: `${checkAddress} A proxy that wants a password (407) ends so, too.` };
  }
  if (code === "ECONNREFUSED") {
    return { message: `Nothing listens at ${host} (${code}).`, hint: checkAddress };
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    const message = `The name ${hostname} could not be resolved (${code}).`;
    return { message, hint: "Check the spelling of the base URL and the network's DNS." };
  }
  if (isTlsCode(code)) {
    const message = `No secure connection to ${host} could be made (${code}).`;
    return { message, hint: "Check that it speaks https and that its certificate is trusted." };
  }
  if (code.startsWith("HPE_") || code === parserError) {
    const message = `${host} answered with something that is not HTTP (${code}).`;
    return { message, hint: checkAddress };
  }
  const message = `The connection to ${host} failed before an answer arrived (${code}).`;
  return { message, hint: "Try again; if it stays, check the network and proxies on the way." };
}

function isTlsCode(code: string): boolean {
  return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)|^EPROTO$/.test(
    code,
  );
}

/** From Node 24 on, an answer that can't be parsed is told by the error's name, without a code. */
const parserError = "HTTPParserError";

function parserErrorName(name: unknown): string | undefined {
  return name === parserError ? name : undefined;
}

function failureCode(thrown: unknown): string | null {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  const code = isObject(cause) ? (cause["code"] ?? parserErrorName(cause["name"])) : undefined;
  return typeof code === "string" && /^[\w/]{1,60}$/.test(code) ? code : null;
}
