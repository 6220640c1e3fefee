import { createCall, type CreateCallOptions } from "@callsheet/runner";

import { mask } from "../session/masked-session.ts";

/**
 * The request that `createCall` would send, as text, with the key masked. Nothing is sent: the
 * request is made for real, and caught where it would leave.
 */
export async function describeRequest(options: CreateCallOptions): Promise<string> {
  const request = await caughtRequest({ ...options, apiKey: maskedKey(options.apiKey) });
  const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`);
  return [`${request.method} ${request.url}`, ...headers, "", await request.text()].join("\n");
}

/** The form of the request depends on the kind of key, so the mask keeps its first letters. */
function maskedKey(apiKey: string): string {
  return apiKey.startsWith("ek_") ? `ek_${mask}` : mask;
}

async function caughtRequest(options: CreateCallOptions): Promise<Request> {
  const caught: Request[] = [];
  const send: typeof fetch = async (input, init) => {
    caught.push(new Request(input, init));
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  // What is not sent gets no answer, so there is always a failure; only one before that matters.
  const failure: unknown = await createCall({ ...options, fetch: send }).catch(
    (error: unknown) => error,
  );
  const [request] = caught;
  if (request === undefined) throw failure;
  return request;
}
