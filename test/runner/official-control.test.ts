import { startEmulator } from "@callsheet/emulator";
import OpenAI from "openai";
import { expect, onTestFinished, test } from "vitest";

const apiKey = "sk-proj-0123456789abcdef";

/** The official client at an emulator, and a way to let SIP calls come in. */
async function officialClient() {
  const emulator = await startEmulator({ apiKey });
  onTestFinished(() => emulator.close());
  const { calls } = new OpenAI({ apiKey, baseURL: emulator.baseUrl, maxRetries: 0 }).realtime;
  const ring = async (): Promise<string> => {
    const response = await fetch(`${emulator.url}/_calls`, { method: "POST" });
    const webhook: { data: { call_id: string } } = await response.json();
    return webhook.data.call_id;
  };
  return { calls, ring };
}

const session = { type: "realtime", model: "gpt-realtime-2.1" } as const;

test("the official client accepts, refers and ends a SIP call", async () => {
  const { calls, ring } = await officialClient();
  const callId = await ring();
  await calls.accept(callId, session);
  await calls.refer(callId, { target_uri: "tel:+14155550123" });
  const other = await ring();
  await calls.accept(other, session);
  await calls.hangup(other);
  await expect(calls.hangup(other)).rejects.toMatchObject({
    status: 404,
    code: "call_id_not_found",
  });
});

test("the official client rejects a SIP call, and what it accepts is checked", async () => {
  const { calls, ring } = await officialClient();
  const callId = await ring();
  const wrong = { ...session, audio: { output: { voice: "nova" } } };
  await expect(calls.accept(callId, wrong)).rejects.toMatchObject({
    status: 400,
    code: "invalid_value",
    // The body is the session itself, so nothing leads to it.
    param: "audio.output.voice",
  });
  await calls.reject(callId, { status_code: 486 });
  await expect(calls.accept(callId, session)).rejects.toMatchObject({ status: 404 });
});
