import type { CallHandlerSettings } from "./handler-options.ts";
import type { HandlerRefusal } from "./handler-refusal.ts";
import { refuseForeignOrigin } from "./origin-check.ts";

/**
 * Turns away who may not call: by method, host, origin, authorization and rate, the cheapest first.
 * `null` lets the request pass; a response is the application's own.
 */
export async function turnAway(
  request: Request,
  settings: CallHandlerSettings,
): Promise<HandlerRefusal | Response | null> {
  if (request.method !== "POST") return wrongMethod;
  const foreign = refuseForeignOrigin(request, settings);
  if (foreign !== null) return foreign;
  const verdict = (await settings.authorize?.(request)) ?? true;
  if (verdict !== true) return verdict === false ? unauthorized : verdict;
  const waitSeconds = (await settings.rateLimit?.(request)) ?? null;
  return waitSeconds === null ? null : { ...tooMany, retryAfter: waitSeconds };
}

const wrongMethod: HandlerRefusal = {
  status: 405,
  code: "method_not_allowed",
  message: "Send the offer with POST.",
};

const unauthorized: HandlerRefusal = {
  status: 401,
  code: "unauthorized",
  message: "Sign in to place a call.",
};

const tooMany: HandlerRefusal = {
  status: 429,
  code: "too_many_calls",
  message: "Too many calls. Try again later.",
};
