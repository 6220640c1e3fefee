import type { SessionDocument } from "@callsheet/core";
import { CallError } from "./call-error.ts";
import { readErrorBody, type ApiError } from "./error-body.ts";
import type { ApiResponse } from "./exchange.ts";
import type { HideSecrets } from "./hide-secrets.ts";
import { readUrl } from "./read-url.ts";
import { refusalFinding } from "./refusal-finding.ts";
import { refusalHint } from "./refusal-hint.ts";
import { retryAfterMs } from "./retry-after.ts";

/** What a request knows that helps to explain its response. */
export interface ResponseContext {
  readonly hide: HideSecrets;
  /** The session file, so that a refusal can point into it. */
  readonly document?: SessionDocument | undefined;
}

/** The error for a response whose status is not the expected one. */
export function unexpectedStatus(
  response: ApiResponse,
  expected: number,
  context: ResponseContext,
): CallError {
  const { status } = response;
  if (status === 0 || (status >= 300 && status < 400)) return redirected(response, context.hide);
  if (status >= 400) return refused(response, context);
  return protocolError(response, context.hide, `a status ${status} where ${expected} was expected`);
}

/** The error for a response that is not what the API describes; `what` follows "answered with". */
export function protocolError(response: ApiResponse, hide: HideSecrets, what: string): CallError {
  return new CallError({
    kind: "protocol",
    message: `${response.url.host} answered with ${what}.`,
    hint: "Check that the base URL is that of a Realtime API and that no proxy answers for it.",
    ...traceOf(response, hide),
  });
}

function redirected(response: ApiResponse, hide: HideSecrets): CallError {
  const target = response.headers.get("location");
  const where = target === null ? "another address" : hide(shownTarget(target, response.url));
  return new CallError({
    kind: "protocol",
    message: `${response.url.host} redirects to ${where}; the redirect was not followed, since the key would go along.`,
    hint: "If you trust that address, use it in the base URL.",
    ...traceOf(response, hide),
  });
}

/** A redirect's target without user, password, query and fragment, where secrets may stand. */
function shownTarget(target: string, base: URL): string {
  const url = readUrl(target, base.href);
  if (url === null) return "an unreadable address";
  const { protocol, host, pathname } = url;
  return /^https?:$/.test(protocol) ? `${protocol}//${host}${pathname}` : `a ${protocol} address`;
}

function refused(response: ApiResponse, { hide, document }: ResponseContext): CallError {
  const { status, url } = response;
  const error = readErrorBody(response.body, hide);
  const waitMs = retryAfterMs(response.headers, Date.now());
  return new CallError({
    kind: "refused",
    message: `${url.host} refused the request (${status})${reasonOf(error)}`,
    hint: refusalHint({ status, error, waitMs }),
    code: error.code,
    param: error.param,
    finding: document === undefined ? null : refusalFinding(error, document),
    ...traceOf(response, hide),
  });
}

function reasonOf({ message, code, isPage }: ApiError): string {
  if (isPage) return " with a web page in place of the API's answer.";
  const reason = message ?? code;
  return reason === null ? " and gave no reason." : `: ${reason}`;
}

function traceOf({ status, headers }: ApiResponse, hide: HideSecrets) {
  const requestId = headers.get("x-request-id");
  return { status, requestId: requestId === null ? null : hide(requestId) };
}
