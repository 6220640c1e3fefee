import { expect, test } from "vitest";
import { effectiveSession, type JsonObject } from "@callsheet/core";
import { textAt } from "./event-text.ts";
import { joinCall, openSocket } from "./event-socket.ts";
import { answerPhone, ring } from "./phone-call.ts";
import { callUp, emulator, postHangup, postJson } from "./realtime-client.ts";

test("joins a call, and hears what its caller hears", async () => {
  const endpoint = await emulator();
  const { client, heard, callId, location } = await callUp(endpoint);
  const socket = await joinCall(endpoint, callId);

  const update = {
    type: "session.update",
    session: { type: "realtime", instructions: "Be brief." },
  };
  socket.send(update);
  const [onSocket, onChannel] = await Promise.all([
    socket.next("session.updated"),
    heard.next("session.updated"),
  ]);
  expect(onSocket).toEqual(onChannel);
  client.send({ type: "response.create", response: { output_modalities: ["text"] } });
  await Promise.all([socket.next("rate_limits.updated"), heard.next("rate_limits.updated")]);
  // Nobody greets who joins.
  expect(heard.all.slice(1)).toEqual(socket.all);

  await postHangup(endpoint, location);
  expect(await socket.closed).toEqual({ code: 1000, reason: "" });
  await client.closed;
});

test("leaves a call without ending it", async () => {
  const endpoint = await emulator();
  const { client, heard, callId } = await callUp(endpoint);
  const socket = await joinCall(endpoint, callId);
  socket.close();
  await socket.closed;
  client.send({ type: "input_audio_buffer.clear" });
  await heard.next("input_audio_buffer.cleared");
});

test.each<[string, string, Record<string, string>]>([
  ["another key", "", { authorization: "Bearer sk-other" }],
  ["no key", "", {}],
  ["a key that only Azure takes so", "", { "api-key": "sk-test" }],
  ["another call", "0", { authorization: "Bearer sk-test" }],
])("shows no call to %s", async (_, more, headers) => {
  const endpoint = await emulator();
  const { callId } = await answerPhone(endpoint);
  const { url } = endpoint;
  const response = await fetchUpgrade(`${url}/v1/realtime?call_id=${callId}${more}`, headers);
  expect(response).toEqual([
    404,
    {
      error: {
        message: `No call with id '${callId}${more}' was found.`,
        type: "invalid_request_error",
        param: null,
        code: "call_id_not_found",
      },
    },
  ]);
});

test("shows no call that rings or is over", async () => {
  const endpoint = await emulator();
  const ringing = await ring(endpoint);
  const { callId } = await answerPhone(endpoint);
  await postHangup(endpoint, `/v1/realtime/calls/${callId}`);
  for (const id of [ringing, callId]) {
    const [status] = await fetchUpgrade(`${endpoint.url}/v1/realtime?call_id=${id}`, {
      authorization: "Bearer sk-test",
    });
    expect(status).toBe(404);
  }
});

test("knows the key of a call by the name of a protocol, as browsers send it", async () => {
  const endpoint = await emulator();
  const { callId } = await answerPhone(endpoint);
  const socket = await joinCall(endpoint, callId, {
    headers: {},
    protocols: ["realtime", "openai-insecure-api-key.sk-test"],
  });
  expect(socket.socket.protocol).toBe("realtime");
});

test("is a session of its own", async () => {
  const endpoint = await emulator();
  const socket = openSocket(endpoint, "/v1/realtime?model=gpt-realtime-2.1");
  expect(await socket.next("session.created")).toMatchObject({
    session: effectiveSession({ type: "realtime", model: "gpt-realtime-2.1" }),
  });
  socket.close();
  await socket.closed;
});

test("is the session of an ephemeral key", async () => {
  const endpoint = await emulator();
  const session = { type: "realtime", model: "gpt-realtime-2.1", instructions: "Be brief." };
  const minted = await postJson(endpoint, "/realtime/client_secrets", { session });
  const { value }: { value: string } = await minted.json();
  const headers = { authorization: `Bearer ${value}` };
  const socket = openSocket(endpoint, "/v1/realtime", { headers });
  expect(await socket.next("session.created")).toMatchObject({ session });
});

test.each<[string, string, Record<string, string>, string[], number, JsonObject]>([
  [
    "no key",
    "?model=gpt-realtime-2.1",
    {},
    [],
    3000,
    { code: "invalid_api_key", message: "Incorrect API key provided." },
  ],
  ["no model", "", { authorization: "Bearer sk-test" }, [], 4000, { code: "missing_model" }],
  [
    "an unknown model",
    "?model=gpt-nope",
    { authorization: "Bearer sk-test" },
    [],
    4000,
    { code: "invalid_model", message: 'Model "gpt-nope" is not supported in realtime mode.' },
  ],
  [
    "a model of another API",
    "?model=gpt-live-1",
    { authorization: "Bearer sk-test" },
    [],
    4000,
    { code: "invalid_model" },
  ],
  [
    "the header of the beta",
    "?model=gpt-realtime-2.1",
    { authorization: "Bearer sk-test", "openai-beta": "realtime=v1" },
    [],
    4000,
    { code: "beta_api_shape_disabled", param: null },
  ],
  [
    "the protocol of the beta",
    "?model=gpt-realtime-2.1",
    { authorization: "Bearer sk-test" },
    ["realtime", "openai-beta.realtime-v1"],
    4000,
    { code: "beta_api_shape_disabled", param: null },
  ],
])("turns away who comes with %s", async (_, query, headers, protocols, closeCode, error) => {
  const endpoint = await emulator();
  const socket = openSocket(endpoint, `/v1/realtime${query}`, { headers, protocols });
  expect(await socket.next("error")).toMatchObject({ error });
  expect(await socket.closed).toEqual({
    code: closeCode,
    reason: `invalid_request_error.${textAt(error, "code")}`,
  });
});

test("takes the one key that it was told to take", async () => {
  const endpoint = await emulator({ apiKey: "sk-right" });
  const wrong = openSocket(endpoint, "/v1/realtime?model=gpt-realtime-2.1");
  expect((await wrong.closed).code).toBe(3000);
  const right = openSocket(endpoint, "/v1/realtime?model=gpt-realtime-2.1", {
    headers: { authorization: "Bearer sk-right" },
  });
  await right.next("session.created");
});

test.each(["/v1/realtime/calls", "/v1", "/"])(
  "is nowhere else than it should be: %s",
  async (path) => {
    const { url } = await emulator();
    const [status, body] = await fetchUpgrade(url + path, { authorization: "Bearer sk-test" });
    expect([status, body]).toMatchObject([404, { error: { code: "unknown_url" } }]);
  },
);

/** The answer to a request for a WebSocket that is refused over HTTP. */
async function fetchUpgrade(
  address: string,
  headers: Record<string, string>,
): Promise<[number | undefined, unknown]> {
  const { get } = await import("node:http");
  const upgrade = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
  };
  return new Promise((resolve, reject) => {
    get(address, { headers: { ...headers, ...upgrade } }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => {
        resolve([response.statusCode, JSON.parse(text)]);
      });
    }).on("error", reject);
  });
}
