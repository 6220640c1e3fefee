import type { Finding, JsonValue, SessionDocument } from "@callsheet/core";
import { readApiError } from "./error-body.ts";
import type { HideSecrets } from "./hide-secrets.ts";
import { refusalFinding } from "./refusal-finding.ts";
import { refusalHint } from "./refusal-hint.ts";

/** Why the API refused something, in words for people. */
export interface ExplainedError {
  readonly message: string;
  /** What to do, in one sentence or two. */
  readonly hint: string;
  /** The API's error code; `null` when it gave none. */
  readonly code: string | null;
  /** The place in the session file; `null` where the error names none. */
  readonly finding: Finding | null;
}

/** Events have no status of their own: each is about what the client sent. */
const status = 400;

/**
 * Explains the error that an `error` event or a failed response carries; `document` is the file of
 * the session that was asked for.
 */
export function explainError(
  value: JsonValue | undefined,
  { hide, document }: { readonly hide: HideSecrets; readonly document: SessionDocument | null },
): ExplainedError {
  const error = readApiError(value, hide);
  return {
    message: error.message ?? error.code ?? "The API gave no reason.",
    hint: refusalHint({ status, error, waitMs: null }),
    code: error.code,
    finding: document === null ? null : refusalFinding(error, document),
  };
}
