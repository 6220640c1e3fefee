import { elapse } from "../clock.ts";
import { createId } from "../identifiers.ts";
import type { RequestRecord } from "../journal/request-record.ts";
import type { Outcome, Refusal } from "../refusal/refusal.ts";
import { serverFault } from "../refusal/request-refusals.ts";
import type { ApiRequest } from "./http-server.ts";
import { serveOwn } from "./own-routes.ts";
import { serveApi } from "./routes.ts";
import type { Services } from "./services.ts";

/** Answers a request, and keeps in the journal what came of it. Never rejects. */
export async function respond(request: ApiRequest, services: Services): Promise<Response> {
  if (request.path.startsWith("/_")) return responseTo(serveOwn(request, services));
  if (request.method === "OPTIONS") return withApiHeaders(new Response(null, { status: 204 }));
  const { method, path, headers } = request;
  const safetyIdentifier = headers.get("openai-safety-identifier");
  const record = services.journal.request({ method, path, safetyIdentifier });
  void request.delivered.then((delivered) => {
    record.delivered = delivered;
  });
  const outcome = await serveApi(request, record, services).catch(serverFault);
  await elapse(services.clock, services.latencyMs);
  const response = responseTo(outcome);
  keepOutcome(record, outcome, response.status);
  services.log(logLine(record));
  return withApiHeaders(response);
}

function responseTo(outcome: Outcome<Response>): Response {
  return outcome.ok ? outcome.value : errorResponse(outcome);
}

/** A refusal as it goes over HTTP. */
export function errorResponse({ status, error, headers = {} }: Refusal): Response {
  return Response.json({ error }, { status, headers });
}

function keepOutcome(record: RequestRecord, outcome: Outcome<Response>, status: number): void {
  record.status = status;
  record.error = outcome.ok ? null : outcome.error;
}

function logLine({ method, path, status, error }: RequestRecord): string {
  return `${method} ${path} ${status ?? ""} ${error?.code ?? ""} ${error?.param ?? ""}`.trimEnd();
}

/** A page of any origin may call, as it may call the API, and read where its call is. */
function withApiHeaders(response: Response): Response {
  const { headers } = response;
  headers.set("x-request-id", createId("req"));
  headers.set("access-control-allow-origin", "*");
  headers.set("access-control-allow-methods", "POST");
  headers.set("access-control-allow-headers", "*, authorization");
  headers.set("access-control-expose-headers", "Location, x-request-id");
  return response;
}
