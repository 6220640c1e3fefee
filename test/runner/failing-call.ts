import { createCall, type CreateCallOptions } from "@callsheet/runner";
import { caught, key } from "./caught.ts";
import { startEndpoint, type Answer } from "./endpoint.ts";
import { micOffer } from "./offers.ts";

const session = { type: "realtime" };

/** The error of a call that fails. */
export async function failure(options: Partial<CreateCallOptions>) {
  return caught(createCall({ session, offer: micOffer, apiKey: key, ...options }));
}

/** The same at an endpoint that answers so; `message` says `HOST` for its address. */
export async function failureOf(answer: Answer, options: Partial<CreateCallOptions> = {}) {
  const { baseUrl, host, requests } = await startEndpoint(answer);
  const error = await failure({ baseUrl, ...options });
  return { error, requests, message: error.message.replaceAll(host, "HOST") };
}
