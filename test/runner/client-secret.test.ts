import { createClientSecret, hangupCall } from "@callsheet/runner";
import { expect, test } from "vitest";
import { caught, key } from "./caught.ts";
import { answerJson, startEndpoint } from "./endpoint.ts";

const session = { type: "realtime" };
const minted = {
  value: "ek_68af296e8e40",
  expires_at: 1_756_310_470,
  session: { type: "realtime" },
};

test("a client secret comes with its end and the session", async () => {
  const { baseUrl, requests } = await startEndpoint((response) => {
    answerJson(response, 200, minted);
  });
  expect(await createClientSecret({ session, apiKey: key, baseUrl })).toEqual({
    value: "ek_68af296e8e40",
    expiresAt: 1_756_310_470,
    session: { type: "realtime" },
  });
  expect(requests[0]?.url).toBe("/v1/realtime/client_secrets");
  expect(requests[0]?.body.toString()).toBe('{"session":{"type":"realtime"}}');
});

test("a refusal says where", async () => {
  const { baseUrl } = await startEndpoint((response) => {
    const param = "session.model";
    answerJson(response, 400, { error: { message: "No.", code: "invalid_model", param } });
  });
  const error = await caught(createClientSecret({ session, apiKey: key, baseUrl }));
  expect(error).toMatchObject({ kind: "refused", status: 400, param: "session.model" });
});

test.each([
  { what: "no secret", body: { ...minted, value: "" } },
  { what: "no end", body: { ...minted, expires_at: "soon" } },
  { what: "no session", body: { ...minted, session: null } },
  { what: "a list", body: [minted] },
])("an answer with $what is refused and not shown", async ({ body }) => {
  const { baseUrl } = await startEndpoint((response) => {
    answerJson(response, 200, body);
  });
  const error = await caught(createClientSecret({ session, apiKey: key, baseUrl }));
  expect(error).toMatchObject({ kind: "protocol", status: 200 });
  expect(error.message).toMatch(/answered with something that is no client secret\.$/);
  expect(JSON.stringify(error)).not.toContain("ek_68");
});

test("hanging up an ended call says so", async () => {
  const { baseUrl } = await startEndpoint((response) => {
    answerJson(response, 404, { error: { message: "No such call.", code: "call_id_not_found" } });
  });
  const error = await caught(hangupCall({ callId: "rtc_u0_1", apiKey: key, baseUrl }));
  expect(error).toMatchObject({ kind: "refused", status: 404, code: "call_id_not_found" });
  expect(error.hint).toBe(
    "The call has ended, or another key made it. Use the key that the call was made with.",
  );
});

test.each(["", "u0_1", "rtc_", "rtc_a/../b", "rtc_a?b"])("%j is no call id", async (callId) => {
  const { baseUrl, requests } = await startEndpoint((response) => {
    response.writeHead(200).end();
  });
  const error = await caught(hangupCall({ callId, apiKey: key, baseUrl }));
  expect(error.message).toBe(`${JSON.stringify(callId)} is not the id of a call.`);
  expect(requests).toEqual([]);
});
