import { parseSession } from "@callsheet/core";
import { acceptCall, hangupCall, referCall, rejectCall } from "@callsheet/runner";
import { describe, expect, test } from "vitest";
import { caught, key } from "./caught.ts";
import { answerJson, startEndpoint } from "./endpoint.ts";

const callId = "rtc_u0_EBE4oHU6FYPaFejVfBpPW";
const session = { type: "realtime", model: "gpt-realtime-2.1" };

/** Runs something against an endpoint that says yes, and gives the request that it made. */
async function requestOf(act: (call: Parameters<typeof hangupCall>[0]) => Promise<void>) {
  const { baseUrl, requests } = await startEndpoint((response) => response.end());
  await act({ callId, apiKey: key, baseUrl });
  const [request] = requests;
  const { authorization, "content-type": type } = request?.headers ?? {};
  expect({ method: request?.method, authorization }).toEqual({
    method: "POST",
    authorization: `Bearer ${key}`,
  });
  return { url: request?.url, type, body: request?.body.toString() };
}

const calls = "/v1/realtime/calls";

describe("control of a call", () => {
  test("hangup sends no body", async () => {
    const url = `${calls}/${callId}/hangup`;
    expect(await requestOf(hangupCall)).toEqual({ url, type: undefined, body: "" });
  });

  test("accept sends the session, and nothing around it", async () => {
    expect(await requestOf(async (call) => acceptCall({ ...call, session }))).toEqual({
      url: `${calls}/${callId}/accept`,
      type: "application/json",
      body: JSON.stringify(session),
    });
  });

  test("refer sends the target", async () => {
    const targetUri = "tel:+14155550123";
    expect(await requestOf(async (call) => referCall({ ...call, targetUri }))).toEqual({
      url: `${calls}/${callId}/refer`,
      type: "application/json",
      body: '{"target_uri":"tel:+14155550123"}',
    });
  });

  test.each([
    [486, '{"status_code":486}'],
    [undefined, "{}"],
  ])("reject sends the status %s", async (statusCode, body) => {
    expect(await requestOf(async (call) => rejectCall({ ...call, statusCode }))).toEqual({
      url: `${calls}/${callId}/reject`,
      type: "application/json",
      body,
    });
  });

  test("a refused session points into its file", async () => {
    const { baseUrl } = await startEndpoint((response) => {
      const error = { message: "Not this.", code: "invalid_value", param: "session.model" };
      answerJson(response, 400, { error });
    });
    const document = parseSession("type: realtime\nmodel: mine\n", { uri: "a.realtime.yaml" });
    const error = await caught(acceptCall({ callId, session, document, apiKey: key, baseUrl }));
    expect(error.finding).toMatchObject({ pointer: "/model", range: { start: 15, end: 20 } });
  });

  test.each([hangupCall, rejectCall])("nothing is sent for what is no id: %o", async (act) => {
    const { baseUrl, requests } = await startEndpoint((response) => response.end());
    const error = await caught(act({ callId: "../client_secrets", apiKey: key, baseUrl }));
    expect(error.message).toBe('"../client_secrets" is not the id of a call.');
    expect(requests).toEqual([]);
  });
});
