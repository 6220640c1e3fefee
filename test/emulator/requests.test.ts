import { expect, test } from "vitest";
import { emulator, plainSession, postCall, postHangup, postJson } from "./realtime-client.ts";
import { readOffer } from "./offers.ts";

const offer = readOffer("werift-0.25.2-offer.sdp");
const incorrectKey = {
  error: {
    message: "Incorrect API key provided.",
    type: "invalid_request_error",
    param: null,
    code: "invalid_api_key",
  },
};

test.each([
  ["no key", { authorization: "" }],
  ["a key of another scheme", { authorization: "Basic c2stdGVzdA==" }],
  ["an ephemeral key that was not minted here", { authorization: "Bearer ek_0123456789" }],
])("refuses %s", async (_, headers) => {
  const endpoint = await emulator();
  const response = await postCall(endpoint, { sdp: offer }, headers);
  expect([response.status, await response.json()]).toEqual([401, incorrectKey]);
});

test("takes the one key that it was told to take", async () => {
  const endpoint = await emulator({ apiKey: "sk-right" });
  const wrong = await postCall(endpoint, { sdp: offer }, { authorization: "Bearer sk-wrong" });
  expect([wrong.status, await wrong.json()]).toEqual([401, incorrectKey]);
  const right = await postCall(endpoint, { sdp: offer }, { authorization: "Bearer sk-right" });
  expect(right.status).toBe(201);
});

test("shows a call to the key that made it only", async () => {
  const endpoint = await emulator();
  const location = (await postCall(endpoint, { sdp: offer })).headers.get("location") ?? "";
  const id = location.split("/").at(-1) ?? "";
  const stranger = await postHangup(endpoint, location, "sk-other");
  expect([stranger.status, await stranger.json()]).toEqual([
    404,
    {
      error: {
        message: `No call with id '${id}' was found.`,
        type: "invalid_request_error",
        param: null,
        code: "call_id_not_found",
      },
    },
  ]);
  expect((await postHangup(endpoint, location)).status).toBe(200);
});

test("writes no key to its log", async () => {
  const log: string[] = [];
  const endpoint = await emulator({ log: (line) => log.push(line), apiKey: "sk-secret" });
  await postCall(endpoint, { sdp: offer }, { authorization: "Bearer sk-guess" });
  await postCall(endpoint, { sdp: "v=0\r\n" }, { authorization: "Bearer sk-secret" });
  expect(log).toEqual([
    "POST /v1/realtime/calls 401 invalid_api_key",
    "POST /v1/realtime/calls 400 invalid_offer",
  ]);
});

test.each([
  ["POST", "/v1/realtime/sessions", 404, "unknown_url"],
  ["POST", "/realtime/calls", 404, "unknown_url"],
  ["POST", "/v1/realtime/calls/rtc_1/mute", 404, "unknown_url"],
  ["GET", "/v1/realtime", 404, "unknown_url"],
  ["GET", "/", 404, "unknown_url"],
  ["GET", "/v1/realtime/calls", 405, "method_not_supported"],
  ["DELETE", "/v1/realtime/client_secrets", 405, "method_not_supported"],
])("refuses %s %s", async (method, path, status, code) => {
  const { url } = await emulator();
  const response = await fetch(url + path, { method });
  expect([response.status, await response.json()]).toMatchObject([status, { error: { code } }]);
  expect(response.headers.get("allow")).toBe(status === 405 ? "POST" : null);
});

test("refuses the header of the beta", async () => {
  const endpoint = await emulator();
  const response = await postCall(endpoint, { sdp: offer }, { "openai-beta": "realtime=v1" });
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { error: { code: "beta_api_shape_disabled", param: null } },
  ]);
});

test("lets a page of another origin ask first", async () => {
  const { baseUrl } = await emulator();
  const response = await fetch(`${baseUrl}/realtime/calls`, { method: "OPTIONS" });
  expect([response.status, await response.text()]).toEqual([204, ""]);
  expect(response.headers.get("access-control-allow-headers")).toBe("*, authorization");
});

test.each<[string, Record<string, string>, string, string]>([
  ["a form without an offer", { session: "{}" }, "missing_required_parameter", "sdp"],
  ["a form with another part", { sdp: offer, model: "any" }, "unknown_parameter", "model"],
  [
    "a session that is not JSON",
    { sdp: offer, session: "type: realtime" },
    "invalid_body",
    "session",
  ],
])("refuses %s", async (_, parts, code, param) => {
  const endpoint = await emulator();
  const response = await postCall(endpoint, parts);
  expect([response.status, await response.json()]).toMatchObject([400, { error: { code, param } }]);
});

test.each([
  ["application/json", JSON.stringify({ sdp: offer }), 415, "unsupported_content_type"],
  ["multipart/form-data; boundary=x", "no parts", 400, "invalid_body"],
  ["multipart/form-data", "no boundary", 400, "invalid_body"],
  ["application/sdp", offer, 400, "unsupported_content_type"],
])("refuses a call of %s with an API key", async (type, body, status, code) => {
  const { baseUrl } = await emulator();
  const response = await fetch(`${baseUrl}/realtime/calls`, {
    method: "POST",
    headers: { authorization: "Bearer sk-test", "content-type": type },
    body,
  });
  expect([response.status, await response.json()]).toMatchObject([status, { error: { code } }]);
});

test("takes the parts of a form as files with types of their own", async () => {
  const { baseUrl } = await emulator();
  const body = new FormData();
  body.set("sdp", new Blob([offer], { type: "application/sdp" }), "offer.sdp");
  const session = JSON.stringify(plainSession);
  body.set("session", new Blob([session], { type: "application/json" }), "session.json");
  const headers = { authorization: "Bearer sk-test" };
  const response = await fetch(`${baseUrl}/realtime/calls`, { method: "POST", headers, body });
  expect(response.status).toBe(201);
});

test("refuses a body that is larger than any session", async () => {
  const endpoint = await emulator();
  const response = await postJson(
    endpoint,
    "/realtime/client_secrets",
    "x".repeat(6 * 1024 * 1024),
  );
  expect([response.status, await response.json()]).toMatchObject([
    413,
    { error: { code: "request_too_large" } },
  ]);
});
