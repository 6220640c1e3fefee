import { inSeconds } from "../clock.ts";
import { createId } from "../identifiers.ts";
import { granted, type Outcome } from "../refusal/refusal.ts";
import { foreignHost, methodNotSupported, unknownUrl } from "../refusal/request-refusals.ts";
import type { ApiRequest } from "./http-server.ts";
import type { Services } from "./services.ts";

/**
 * Serves the emulator's own addresses: what has happened, and what is to happen. They take no key,
 * and so none but programs of this machine: a page of another site can't read what they answer.
 */
export function serveOwn(request: ApiRequest, services: Services): Outcome<Response> {
  const { method, path, headers } = request;
  if (!isLoopback(headers.get("host") ?? "")) return foreignHost();
  const route = path === "/_calls" ? callRoutes[method] : undefined;
  if (route !== undefined) return granted(route(services));
  return path === "/_calls"
    ? methodNotSupported(method, path, Object.keys(callRoutes))
    : unknownUrl(method, path);
}

const callRoutes: Readonly<Record<string, (services: Services) => Response>> = {
  GET: ({ journal }) => Response.json(journal.shown()),
  DELETE({ journal }) {
    journal.clear();
    return new Response(null, { status: 204 });
  },
  POST: letCallComeIn,
};

/** Pretends that somebody calls over SIP; the answer is what the API would send to a webhook. */
function letCallComeIn({ clock, ringing }: Services): Response {
  const callId = ringing.ring();
  const sipHeaders = [
    { name: "From", value: "sip:+14155550123@sip.example.com" },
    { name: "To", value: "sip:emulator@sip.example.com" },
    { name: "Call-ID", value: createId("call") },
  ];
  return Response.json(
    {
      object: "event",
      id: createId("evt"),
      type: "realtime.call.incoming",
      created_at: inSeconds(clock.now()),
      data: { call_id: callId, sip_headers: sipHeaders },
    },
    { status: 201 },
  );
}

/** A name that leads to this machine alone, so that no other site has given it to a page. */
function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);
}
