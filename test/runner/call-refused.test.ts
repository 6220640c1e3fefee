import { describe, expect, test } from "vitest";
import { key } from "./caught.ts";
import { answerJson } from "./endpoint.ts";
import { failureOf } from "./failing-call.ts";

describe("a refusal", () => {
  test.each([
    { status: 401, code: "invalid_api_key", hint: /^Check the API key/ },
    { status: 403, code: "model_not_found", hint: /no access to this model/ },
    { status: 403, code: "", hint: /^The key may not do this/ },
    { status: 404, code: "", hint: /^Check the base URL/ },
    { status: 429, code: "insufficient_quota", hint: /^Check the plan and billing/ },
    { status: 429, code: "rate_limit_exceeded", hint: /^Too many requests/ },
    { status: 500, code: "server_error", hint: /^The fault is on the other side/ },
    { status: 503, code: "", hint: /^The fault is on the other side/ },
    { status: 400, code: "invalid_offer", hint: /^Send the offer exactly as it was made/ },
    { status: 400, code: "invalid_value", hint: /^Change what the message names/ },
  ])("$status $code", async ({ status, code, hint }) => {
    const { error, message, requests } = await failureOf((response) => {
      response.setHeader("x-request-id", "req_7");
      answerJson(response, status, {
        error: { message: `Words about ${code}.`, code, param: null },
      });
    });
    expect(message).toBe(`HOST refused the request (${status}): Words about ${code}.`);
    expect(error).toMatchObject({ kind: "refused", status, requestId: "req_7", param: null });
    expect(error.code).toBe(code === "" ? null : code);
    expect(error.hint).toMatch(hint);
    expect(requests).toHaveLength(1);
  });

  const empty = { message: "", type: "", code: "", param: "" };
  test.each([
    { what: "an empty body", type: "application/json", body: "" },
    {
      what: "only empty strings",
      type: "application/json",
      body: JSON.stringify({ error: empty }),
    },
  ])("with $what", async ({ type, body }) => {
    const { error, message } = await failureOf((response) => {
      response.writeHead(400, { "content-type": type }).end(body);
    });
    expect(message).toBe("HOST refused the request (400) and gave no reason.");
    expect(error).toMatchObject({ kind: "refused", status: 400, code: null, param: null });
    expect(error.hint).toMatch(/^No reason was given\./);
  });

  test("with a web page", async () => {
    const { error, message } = await failureOf((response) => {
      response.writeHead(502, { "content-type": "text/html" }).end("<!doctype html><h1>Bad</h1>");
    });
    expect(message).toBe(
      "HOST refused the request (502) with a web page in place of the API's answer.",
    );
    expect(error.hint).toMatch(/^A proxy, a firewall or a web server answered/);
  });

  test.each([
    {
      status: 429,
      after: "30",
      hint: "Too many requests or no quota left. Try again in 30 seconds.",
    },
    { status: 503, after: "1", hint: "The fault is on the other side. Try again in 1 second." },
    { status: 503, after: "soon", hint: "The fault is on the other side. Try again later." },
  ])("$status that says to wait $after", async ({ status, after, hint }) => {
    const { error } = await failureOf(
      (response) => response.writeHead(status, { "retry-after": after }).end(),
      { timeoutMs: 900 },
    );
    expect(error.hint).toBe(hint);
  });

  test.each([
    {
      body: "upstream connect error\u001b[31m\n or reset",
      reason: "upstream connect error [31m or reset",
    },
    { body: '{"detail":"Not here."}', reason: "Not here." },
    { body: '{"error":"nope"}', reason: "nope" },
    { body: '{"error":{"code":"DeploymentNotFound"}}', reason: "DeploymentNotFound" },
    { body: "x".repeat(700), reason: `${"x".repeat(600)}…` },
  ])("in a gateway's own words: $reason", async ({ body, reason }) => {
    const { message } = await failureOf((response) => {
      response.writeHead(418).end(body);
    });
    expect(message).toBe(`HOST refused the request (418): ${reason}`);
  });

  test("that echoes secrets shows none", async () => {
    const authorization = "crm-token-91f";
    const tools = [{ type: "mcp", authorization, headers: { "x-key": "header-73a" } }];
    const { message } = await failureOf(
      (response, request) => {
        const said = `Bad ${request.headers.authorization} sk-proj-Qm3x****kP2w ${authorization} header-73a`;
        answerJson(response, 401, { error: { message: said, code: key, param: key } });
      },
      { session: { type: "realtime", tools } },
    );
    expect(message).toBe("HOST refused the request (401): Bad Bearer *** *** *** ***");
  });

  test("longer than 1 MiB is not read to its end", async () => {
    const { message } = await failureOf((response) => {
      response.writeHead(500).end("x".repeat(1024 * 1024 + 1));
    });
    expect(message).toBe("HOST refused the request (500) and gave no reason.");
  });
});
