import type { RequestRecord } from "../journal/request-record.ts";
import type { Outcome } from "../refusal/refusal.ts";
import {
  betaRemoved,
  bodyTooLarge,
  invalidApiKey,
  methodNotSupported,
  unknownUrl,
} from "../refusal/request-refusals.ts";
import type { ServeRequest } from "./api-request.ts";
import { authorize, readKey } from "./authorization.ts";
import { acceptCall, hangUpCall, referCall, rejectCall } from "./control-call.ts";
import { createCall } from "./create-call.ts";
import { createClientSecret } from "./create-client-secret.ts";
import { findDialect, type Dialect } from "./dialect.ts";
import { bodyLimit, type ApiRequest } from "./http-server.ts";
import type { Services } from "./services.ts";

/** What stands after the base of a dialect. */
const routes: readonly { readonly path: RegExp; readonly serve: ServeRequest }[] = [
  { path: /^\/calls$/, serve: createCall },
  { path: /^\/client_secrets$/, serve: createClientSecret },
  { path: /^\/calls\/([^/]+)\/accept$/, serve: acceptCall },
  { path: /^\/calls\/([^/]+)\/hangup$/, serve: hangUpCall },
  { path: /^\/calls\/([^/]+)\/refer$/, serve: referCall },
  { path: /^\/calls\/([^/]+)\/reject$/, serve: rejectCall },
];

/** Serves one request of the Realtime API. All its addresses take POST and a key. */
export async function serveApi(
  request: ApiRequest,
  record: RequestRecord,
  services: Services,
): Promise<Outcome<Response>> {
  const { method, path, headers, query, body } = request;
  const found = findRoute(path);
  if (found === null) return unknownUrl(method, path);
  if (method !== "POST") return methodNotSupported(method, path);
  const failure = services.failures.take();
  if (failure !== null) return failure;
  const { dialect, serve, callId } = found;
  const key = readKey(headers, dialect);
  services.journal.hide(key ?? "");
  if (headers.has("openai-beta")) return betaRemoved();
  // Azure's address has its version in the path, and takes a key for none beside that.
  if (dialect.namesDeployments && query.has("api-version")) return invalidApiKey();
  const credential = authorize(key, services);
  if (!credential.ok) return credential;
  record.credential = credential.value.kind;
  record.callId = callId === "" ? null : callId;
  if (body === null) return bodyTooLarge(bodyLimit);
  return serve(
    { headers, query, bytes: body, dialect, credential: credential.value, callId, record },
    services,
  );
}

function findRoute(path: string): { dialect: Dialect; serve: ServeRequest; callId: string } | null {
  const found = findDialect(path);
  for (const { path: form, serve } of found === null ? [] : routes) {
    const match = form.exec(found?.rest ?? "");
    if (found !== null && match !== null) {
      return { dialect: found.dialect, serve, callId: match[1] ?? "" };
    }
  }
  return null;
}
