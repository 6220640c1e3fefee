import { readUrl } from "../read-url.ts";
import type { HandlerRefusal } from "./handler-refusal.ts";

/** Who may reach the handler from where. */
export interface OriginRules {
  readonly allowedOrigins?: readonly string[] | undefined;
  readonly hosts?: readonly string[] | undefined;
}

/** Refuses a request to a foreign host name, and one of a page that has no business here. */
export function refuseForeignOrigin(
  request: Request,
  { allowedOrigins = [], hosts }: OriginRules,
): HandlerRefusal | null {
  if (hosts !== undefined && !hosts.includes(new URL(request.url).hostname)) return misdirected;
  const origin = request.headers.get("origin");
  if (origin === null || allowedOrigins.includes(origin)) return null;
  return isOwnOrigin(request, origin) ? null : foreignOrigin;
}

/**
 * Whether a page of the handler's own site asks. Browsers say so themselves; of those that don't,
 * the host of their origin is compared, since a proxy may speak http where the page has https.
 */
function isOwnOrigin({ url, headers }: Request, origin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const host = headers.get("host") ?? new URL(url).host;
  return readUrl(origin)?.host === host;
}

/** The headers by which a browser lets a page of another origin read a response. */
export function corsHeaders(
  request: Request,
  { allowedOrigins = [] }: OriginRules,
): Record<string, string> {
  if (allowedOrigins.length === 0) return {};
  const origin = request.headers.get("origin");
  if (origin === null || !allowedOrigins.includes(origin)) return { vary: "Origin" };
  return {
    vary: "Origin",
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "Location, Retry-After",
  };
}

/** What a browser asks before it sends a request across origins; `null` for other requests. */
export function preflightResponse(request: Request, rules: OriginRules): Response | null {
  if (request.method !== "OPTIONS" || (rules.allowedOrigins ?? []).length === 0) return null;
  const headers = {
    ...corsHeaders(request, rules),
    "access-control-allow-methods": "POST",
    "access-control-allow-headers": "content-type, authorization",
    "access-control-max-age": "600",
  };
  return new Response(null, { status: 204, headers });
}

const misdirected: HandlerRefusal = {
  status: 421,
  code: "wrong_host",
  message: "This server does not go by that name.",
};

const foreignOrigin: HandlerRefusal = {
  status: 403,
  code: "origin_not_allowed",
  message: "Pages of this origin may not place calls here.",
};
