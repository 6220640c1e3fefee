import OpenAI, { BadRequestError } from "openai";
import { expect, test } from "vitest";
import { caller, emulator } from "./realtime-client.ts";

test("serves the official client: mints, calls, connects, hangs up", async () => {
  const { baseUrl } = await emulator({ apiKey: "sk-test" });
  const openai = new OpenAI({ apiKey: "sk-test", baseURL: baseUrl });
  const secret = await openai.realtime.clientSecrets.create({ session: { type: "realtime" } });
  expect(secret.session).toMatchObject({ type: "realtime", object: "realtime.session" });

  const client = await caller();
  const response = await openai.realtime.calls.create({
    sdp: client.offer,
    session: { type: "realtime", instructions: "Be brief." },
  });
  await client.accept(await response.text());
  await openai.realtime.calls.hangup(response.headers.get("location")?.split("/").at(-1) ?? "");
  await client.closed;
});

test("refuses the official client in the shape that it reads", async () => {
  const { baseUrl } = await emulator();
  const openai = new OpenAI({ apiKey: "sk-test", baseURL: baseUrl });
  const tool = { type: "function" as const, name: "look_up", strict: true };
  const minting = openai.realtime.clientSecrets.create({
    session: { type: "realtime", tools: [tool] },
  });
  const error: unknown = await minting.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(BadRequestError);
  expect(error).toMatchObject({
    status: 400,
    code: "unknown_parameter",
    param: "session.tools[0].strict",
    type: "invalid_request_error",
    requestID: expect.stringMatching(/^req_/),
  });
});
