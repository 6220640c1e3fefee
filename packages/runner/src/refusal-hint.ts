import type { ApiError } from "./error-body.ts";

const byCode: Readonly<Record<string, string>> = {
  beta_api_shape_disabled: "Remove the OpenAI-Beta header; a proxy may be adding it.",
  call_id_not_found:
    "The call has ended, or another key made it. Use the key that the call was made with.",
  cannot_update_voice: "The voice was heard already. Place a new call to hear another one.",
  conversation_already_has_active_response:
    "Wait for `response.done`, or send `response.cancel` first.",
  credit_balance_exhausted: "Add credit to the account's billing.",
  DeploymentNotFound:
    "Azure knows no deployment of that name. Write the deployment's name, not the model's, into `model`.",
  insufficient_quota: "Check the plan and billing of the account that owns the key.",
  invalid_api_key: "Check the API key: it may be mistyped, expired or revoked.",
  invalid_model: "Choose a Realtime model; `callsheet explain unknown-model` says which there are.",
  invalid_offer:
    "Send the offer exactly as it was made. A proxy or a trim() on the way may have changed it.",
  model_not_found: "The key's project has no access to this model. Choose another or ask for it.",
  // The misspelling is Azure's own.
  OpperationNotSupported: "The deployment's model can't hold Realtime calls. Deploy one that can.",
  session_expired: "Place a new call; a session has a longest time.",
  unsupported_content_type:
    "The address takes another kind of body. Check the base URL; a gateway may not know this API.",
};

const byStatus: Readonly<Record<number, string>> = {
  401: "Check the API key: it may be mistyped, expired, revoked or meant for another endpoint.",
  403: "The key may not do this. Check its project, its permissions and its access to the model.",
  404: "Check the base URL, or whether the call has already ended.",
  405: "Check the base URL: this address takes no POST.",
  413: "Shorten the instructions or the tools of the session.",
  415: "The address takes another kind of body. Check the base URL.",
};

/** What an endpoint's refusal is judged by. */
export interface RefusalFacts {
  readonly status: number;
  readonly error: ApiError;
  /** Milliseconds that the endpoint asks to wait; `null` where it doesn't say. */
  readonly waitMs: number | null;
}

/** What to do about a refusal, from the most telling thing known about it. */
export function refusalHint({ status, error, waitMs }: RefusalFacts): string {
  if (error.isPage) {
    return "A proxy, a firewall or a web server answered in the endpoint's place. Check the base URL and what lies on the way.";
  }
  const known = error.code === null ? undefined : byCode[error.code];
  if (known !== undefined) return known;
  if (status === 429) {
    return `Too many requests or no quota left. ${whenToRetry(waitMs, "Wait, or check the limits of the account.")}`;
  }
  if (status >= 500) {
    return `The fault is on the other side. ${whenToRetry(waitMs, "Try again later.")}`;
  }
  const ofStatus = byStatus[status];
  if (ofStatus !== undefined) return ofStatus;
  if (error.param !== null) return aboutParam(error.code, error.param);
  if (error.message !== null) return "Change what the message names.";
  return "No reason was given. Check the base URL (it takes no ?model=), the key's kind and the session.";
}

function aboutParam(code: string | null, param: string): string {
  if (code === "missing_required_parameter") return `Add "${param}".`;
  if (code === "unknown_parameter") return `Remove "${param}", or move it to where it belongs.`;
  return `Change "${param}", or remove it.`;
}

function whenToRetry(waitMs: number | null, otherwise: string): string {
  if (waitMs === null) return otherwise;
  const seconds = Math.ceil(waitMs / 1000);
  return `Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
}
