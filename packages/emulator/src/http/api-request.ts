import type { RequestRecord } from "../journal/request-record.ts";
import type { Outcome } from "../refusal/refusal.ts";
import type { Credential } from "./authorization.ts";
import type { Dialect } from "./dialect.ts";
import type { RequestBody } from "./request-body.ts";
import type { Services } from "./services.ts";

/** A request to an address of the Realtime API, with a key that opens it. */
export interface KeyedRequest extends RequestBody {
  readonly query: URLSearchParams;
  readonly dialect: Dialect;
  readonly credential: Credential;
  /** The call that the path names; empty where it names none. */
  readonly callId: string;
  /** The request's page in the journal, for what becomes known of it. */
  readonly record: RequestRecord;
}

/** Serves a request of one kind. */
export type ServeRequest = (
  request: KeyedRequest,
  services: Services,
) => Outcome<Response> | Promise<Outcome<Response>>;

/** Whether a call may have a model of this name. */
export function knowsModel(name: string, dialect: Dialect, { models }: Services): boolean {
  return dialect.namesDeployments || models.has(name);
}
