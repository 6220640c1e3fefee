import type { Trouble } from "../wire.ts";

/** A response that says what went wrong: the body is a `Trouble`. */
export function troubleResponse(status: number, trouble: Trouble): Response {
  return Response.json(trouble, { status });
}

/** A request that only a page of another version, or somebody else, would send. */
export function misuse(status: 400 | 404 | 405 | 413, message: string): Response {
  return troubleResponse(status, { message, hint: "Load the page again.", finding: null });
}
