import type { ApiError } from "./error-body.ts";

const byCode: Readonly<Record<string, string>> = {
  beta_api_shape_disabled: "Remove the OpenAI-Beta header; a proxy may be adding it.",
  credit_balance_exhausted: "Add credit to the account's billing.",
  insufficient_quota: "Check the plan and billing of the account that owns the key.",
  invalid_api_key: "Check the API key: it may be mistyped, expired or revoked.",
  invalid_offer:
    "Send the offer exactly as it was made. A proxy or a trim() on the way may have changed it.",
  model_not_found: "The key's project has no access to this model. Choose another or ask for it.",
};

const byStatus: Readonly<Record<number, string>> = {
  401: "Check the API key: it may be mistyped, expired, revoked or meant for another endpoint.",
  403: "The key may not do this. Check its project, its permissions and its access to the model.",
  404: "Check the base URL, or whether the call has already ended.",
  405: "Check the base URL: this address takes no POST.",
  413: "Shorten the instructions or the tools of the session.",
  429: "Too many requests or no quota left. Wait, or check the limits of the account.",
};

/** What to do about a refusal, from the most telling thing known about it. */
export function refusalHint(status: number, error: ApiError): string {
  const known = (error.code === null ? undefined : byCode[error.code]) ?? byStatus[status];
  if (known !== undefined) return known;
  if (status >= 500) return "The fault is on the other side. Try again later.";
  if (error.param !== null) return `Change "${error.param}", or remove it.`;
  if (error.message !== null) return "Change what the message names.";
  return "No reason was given. Check the base URL (it takes no ?model=), the key's kind and the session.";
}
