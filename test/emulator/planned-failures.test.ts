import OpenAI, { RateLimitError } from "openai";
import { expect, test } from "vitest";
import type { Emulator } from "@callsheet/emulator";
import { readOffer } from "./offers.ts";
import { emulator, postCall } from "./realtime-client.ts";

const offer = readOffer("werift-0.25.2-offer.sdp");

function plan({ url }: Emulator, body: unknown, method = "POST"): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(`${url}/_failures`, { method, headers, body: JSON.stringify(body) });
}

test("fails the next requests as it is told to", async () => {
  const endpoint = await emulator();
  const error = {
    message: "You exceeded your current quota, please check your plan and billing details.",
    type: "insufficient_quota",
    param: null,
    code: "insufficient_quota",
  };
  const headers = { "retry-after": "7" };
  expect((await plan(endpoint, { status: 429, error, headers, times: 2 })).status).toBe(204);
  expect((await plan(endpoint, { status: 503 })).status).toBe(204);
  for (let count = 0; count < 2; count++) {
    const response = await postCall(endpoint, { sdp: offer });
    expect([response.status, await response.json()]).toEqual([429, { error }]);
    expect(response.headers.get("retry-after")).toBe("7");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  }
  const response = await postCall(endpoint, { sdp: offer });
  expect([response.status, await response.json()]).toEqual([
    503,
    {
      error: {
        message: "This failure was planned.",
        type: "server_error",
        param: null,
        code: null,
      },
    },
  ]);
  expect((await postCall(endpoint, { sdp: offer })).status).toBe(201);
  expect(endpoint.journal().requests).toMatchObject([
    { status: 429, error },
    { status: 429 },
    { status: 503 },
    { status: 201 },
  ]);
});

test("fails the official client in the shape that it reads", async () => {
  const endpoint = await emulator();
  await plan(endpoint, { status: 429, error: { code: "rate_limit_exceeded" } });
  const openai = new OpenAI({ apiKey: "sk-test", baseURL: endpoint.baseUrl, maxRetries: 0 });
  const call = openai.realtime.calls.create({ sdp: offer, session: { type: "realtime" } });
  const error: unknown = await call.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ code: "rate_limit_exceeded" });
});

test("forgets what was planned", async () => {
  const endpoint = await emulator();
  await plan(endpoint, { status: 500, times: 5 });
  expect((await plan(endpoint, undefined, "DELETE")).status).toBe(204);
  expect((await postCall(endpoint, { sdp: offer })).status).toBe(201);
});

test.each<[string, unknown, string, string]>([
  ["no status", {}, "missing_required_parameter", "status"],
  ["a status that is no failure", { status: 200 }, "invalid_value", "status"],
  ["another key", { status: 429, code: "a" }, "unknown_parameter", "code"],
  ["another key of the error", { status: 429, error: { a: 1 } }, "unknown_parameter", "error.a"],
  ["too many times", { status: 429, times: 1e6 }, "invalid_value", "times"],
  ["a list", [], "invalid_type", "body"],
])("plans nothing with %s", async (_, body, code, param) => {
  const response = await plan(await emulator(), body);
  expect([response.status, await response.json()]).toMatchObject([400, { error: { code, param } }]);
});

test("plans nothing that a page of another site could ask for", async () => {
  const { url } = await emulator();
  const response = await fetch(`${url}/_failures`, { method: "POST", body: '{"status":500}' });
  expect(response.status).toBe(415);
});
