/** The API's error object, the same over HTTP and on the data channel. */
export interface ApiError {
  readonly message: string;
  /** `invalid_request_error`, where the client is to blame. */
  readonly type: string;
  /** The place as the API writes it, `session.tools[0].name`; `null` when no place is to blame. */
  readonly param: string | null;
  readonly code: string | null;
}

/** A request that the API does not grant. */
export interface Refusal {
  readonly ok: false;
  readonly status: number;
  readonly error: ApiError;
  /** Headers that go with it over HTTP. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A step of a request: it gives a value, or refuses the request. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

/** The outcome of a step that went well. */
export function granted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Refuses a request with an error of the caller's making. */
export function refused(
  status: number,
  code: string | null,
  message: string,
  param: string | null = null,
): Refusal {
  return { ok: false, status, error: { message, type: "invalid_request_error", param, code } };
}
