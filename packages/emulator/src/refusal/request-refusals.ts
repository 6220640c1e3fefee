import { refused, type Refusal } from "./refusal.ts";

/** The request carries no key, or one that opens nothing here. */
export function invalidApiKey(): Refusal {
  return refused(401, "invalid_api_key", "Incorrect API key provided.");
}

/** The request asks for the beta interface, which the API removed on 2026-05-12. */
export function betaRemoved(): Refusal {
  return refused(
    400,
    "beta_api_shape_disabled",
    "The Realtime Beta API is no longer supported. Leave out the OpenAI-Beta header.",
  );
}

/** There is nothing at this address. */
export function unknownUrl(method: string, path: string): Refusal {
  return refused(404, "unknown_url", `Unknown request URL: ${method} ${path}.`);
}

/** The address exists, but not for this method. */
export function methodNotSupported(
  method: string,
  path: string,
  supported: readonly string[] = ["POST"],
): Refusal {
  const use = new Intl.ListFormat("en", { type: "disjunction" }).format(supported);
  const message = `${path} does not take ${method}. Use ${use}.`;
  const refusal = refused(405, "method_not_supported", message);
  return { ...refusal, headers: { allow: supported.join(", ") } };
}

/** The emulator's own address was reached under a name that is not this machine's. */
export function foreignHost(): Refusal {
  const message = "This address is served as localhost and 127.0.0.1 only.";
  return refused(403, "foreign_host", message);
}

/** The body is larger than the emulator reads; `limit` is in bytes. */
export function bodyTooLarge(limit: number): Refusal {
  return refused(413, "request_too_large", `The request body is larger than ${limit} bytes.`);
}

/** The body is of a type that the address does not read. */
export function unsupportedContentType(found: string, accepted: readonly string[]): Refusal {
  const wanted = accepted.map((type) => `'${type}'`).join(" or ");
  return refused(
    415,
    "unsupported_content_type",
    `Unsupported content type: '${found}'. This API method only accepts ${wanted} requests.`,
  );
}

/** A body, or the part of it that `param` names, is not what its content type says. */
export function unreadableBody(format: string, param: string | null = null): Refusal {
  const what = param === null ? "the body of your request" : `the part '${param}'`;
  return refused(400, "invalid_body", `We could not parse ${what} as ${format}.`, param);
}

/** A raw offer came with a key that carries no session. */
export function rawOfferNeedsEphemeralKey(): Refusal {
  return refused(
    400,
    "unsupported_content_type",
    "A raw 'application/sdp' body needs an ephemeral key (ek_…). " +
      "With an API key, send 'multipart/form-data' with the parts 'sdp' and 'session'.",
  );
}

/** A key or part that the API does not know. */
export function unknownParameter(param: string): Refusal {
  return refused(400, "unknown_parameter", `Unknown parameter: '${param}'.`, param);
}

/** A key or part that the API needs. */
export function missingParameter(param: string): Refusal {
  return refused(
    400,
    "missing_required_parameter",
    `Missing required parameter: '${param}'.`,
    param,
  );
}

/** A value of the wrong kind; `expected` and `found` read like "an object". */
export function invalidType(param: string, expected: string, found: string): Refusal {
  return refused(
    400,
    "invalid_type",
    `Invalid type for '${param}': expected ${expected}, but got ${found} instead.`,
    param,
  );
}

/** A value outside the list that the API takes. */
export function invalidValue(param: string, found: string, supported: readonly string[]): Refusal {
  const list = new Intl.ListFormat("en").format(supported.map((value) => `'${value}'`));
  return refused(
    400,
    "invalid_value",
    `Invalid value: '${found}'. Supported values are: ${list}.`,
    param,
  );
}

/** The account may not use such a model, or there is none. */
export function modelNotFound(model: string): Refusal {
  const message = `The model '${model}' does not exist or you do not have access to it.`;
  return refused(403, "model_not_found", message);
}

/** No session can have such a model. */
export function invalidModel(model: string): Refusal {
  const message = `Model "${model}" is not supported in realtime mode.`;
  return refused(400, "invalid_model", message);
}

/** A session over a WebSocket has to say which model it is with. */
export function missingModel(): Refusal {
  const message = "You must provide a model parameter, as in /v1/realtime?model=gpt-realtime-2.1.";
  return refused(400, "missing_model", message);
}

/** The offer is not one that a call can be made from. */
export function invalidOffer(reason: string): Refusal {
  return refused(400, "invalid_offer", reason);
}

/** No such call is open for this key. */
export function callNotFound(callId: string): Refusal {
  return refused(404, "call_id_not_found", `No call with id '${callId}' was found.`);
}

/** An ephemeral key asks for what only an account's own key may do. */
export function accountKeyNeeded(): Refusal {
  return refused(401, "invalid_api_key", "An ephemeral key mints no secrets. Use an API key.");
}

/** The emulator itself has failed, which the API would tell in this shape. */
export function serverFault(error: unknown): Refusal {
  const message = `The emulator failed: ${error instanceof Error ? error.message : String(error)}`;
  return {
    ok: false,
    status: 500,
    error: { message, type: "server_error", param: null, code: null },
  };
}
