import { inSeconds } from "../clock.ts";
import { createId } from "../identifiers.ts";
import { granted, type Outcome } from "../refusal/refusal.ts";
import {
  bodyTooLarge,
  foreignHost,
  methodNotSupported,
  unknownUrl,
} from "../refusal/request-refusals.ts";
import { bodyLimit, type ApiRequest } from "./http-server.ts";
import { readFailureRequest } from "./planned-failures.ts";
import { readJsonBody } from "./request-body.ts";
import type { Services } from "./services.ts";

/**
 * Serves the emulator's own addresses: what has happened, and what is to happen. They take no key,
 * and so serve programs of this machine alone: no page of another site can read what they answer.
 */
export function serveOwn(request: ApiRequest, services: Services): Outcome<Response> {
  const { method, path, headers } = request;
  if (!isLoopback(headers.get("host") ?? "")) return foreignHost();
  const methods = routes[path];
  if (methods === undefined) return unknownUrl(method, path);
  const serve = methods[method];
  return serve === undefined
    ? methodNotSupported(method, path, Object.keys(methods))
    : serve(services, request);
}

type ServeOwn = (services: Services, request: ApiRequest) => Outcome<Response>;

/** By path, and then by method. */
const routes: Readonly<Record<string, Readonly<Record<string, ServeOwn>>>> = {
  "/_calls": {
    GET: ({ journal }) => granted(Response.json(journal.shown())),
    POST: letCallComeIn,
    DELETE({ journal }) {
      journal.clear();
      return nothing();
    },
  },
  "/_failures": {
    POST: planFailure,
    DELETE({ failures }) {
      failures.clear();
      return nothing();
    },
  },
};

function nothing(): Outcome<Response> {
  return granted(new Response(null, { status: 204 }));
}

function planFailure({ failures }: Services, { headers, body }: ApiRequest): Outcome<Response> {
  if (body === null) return bodyTooLarge(bodyLimit);
  const json = readJsonBody({ headers, bytes: body });
  if (!json.ok) return json;
  const asked = readFailureRequest(json.value);
  if (!asked.ok) return asked;
  failures.plan(asked.value.failure, asked.value.times);
  return nothing();
}

/** Pretends that somebody calls over SIP; the answer is what the API would send to a webhook. */
function letCallComeIn({ clock, ringing }: Services): Outcome<Response> {
  const callId = ringing.ring();
  const sipHeaders = [
    { name: "From", value: "sip:+14155550123@sip.example.com" },
    { name: "To", value: "sip:emulator@sip.example.com" },
    { name: "Call-ID", value: createId("call") },
  ];
  const event = {
    object: "event",
    id: createId("evt"),
    type: "realtime.call.incoming",
    created_at: inSeconds(clock.now()),
    data: { call_id: callId, sip_headers: sipHeaders },
  };
  return granted(Response.json(event, { status: 201 }));
}

/** A name that leads to this machine alone, so that no other site has given it to a page. */
function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);
}
