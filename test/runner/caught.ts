import { inspect } from "node:util";
import { CallError } from "@callsheet/runner";
import { expect } from "vitest";

/** A key that no output may show. */
export const key = "sk-proj-Qm3xVb7rTz9LkP2w";

/** The `CallError` that work ends in; fails when it ends otherwise or when the error shows a key. */
export async function caught(work: Promise<unknown>): Promise<CallError> {
  const error: unknown = await work.then(
    () => expect.fail("no error"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof CallError)) throw error;
  expect(outputsOf(error)).not.toContain(key);
  return error;
}

function outputsOf(error: CallError): string {
  return [
    error.message,
    error.hint,
    error.stack,
    String(error.cause),
    JSON.stringify(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
    inspect(error, { depth: null, showHidden: true }),
  ].join("\n");
}
