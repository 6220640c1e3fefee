import { readFileSync } from "node:fs";

import { startEmulator } from "@callsheet/emulator";
import { createCall } from "@callsheet/runner";
import { expect, onTestFinished, test } from "vitest";

import { startEndpoint } from "../runner/endpoint.ts";
import { callsheet, folderWith } from "./callsheet.ts";

const key = "sk-proj-0123456789abcdef";
const files = { "captions.realtime.yaml": "type: transcription\n" };

async function emulatorFor(apiKey: string): Promise<string> {
  const emulator = await startEmulator({ apiKey });
  onTestFinished(() => emulator.close());
  return emulator.baseUrl;
}

test("secret prints the value alone", async () => {
  const argv = ["secret", "captions.realtime.yaml", "--base-url", await emulatorFor(key)];
  const run = await callsheet(argv, { cwd: folderWith(files), env: { OPENAI_API_KEY: key } });
  expect(run).toEqual({ code: 0, stdout: expect.stringMatching(/^ek_\w+\n$/), stderr: "" });
});

test("secret --json prints everything; --expires-after is asked for", async () => {
  const { baseUrl, requests } = await startEndpoint((response) => {
    const answer = { value: "ek_1", expires_at: 1795339318, session: { type: "transcription" } };
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
  const argv = ["secret", "captions.realtime.yaml", "--base-url", baseUrl, "--json"];
  const options = ["--expires-after", "60", "--safety-identifier", "user-hash"];
  const surroundings = { cwd: folderWith(files), env: { OPENAI_API_KEY: key } };
  const { code, stdout } = await callsheet([...argv, ...options], surroundings);
  expect(JSON.parse(stdout)).toEqual({
    value: "ek_1",
    expires_at: 1795339318,
    session: { type: "transcription" },
  });
  const [request] = requests;
  expect(JSON.parse(String(request?.body))).toMatchObject({
    expires_after: { seconds: 60 },
    session: { type: "transcription" },
  });
  expect(request?.headers["openai-safety-identifier"]).toBe("user-hash");
  expect(code).toBe(0);
});

test("secret reports a refusal with exit code 3", async () => {
  const argv = ["secret", "captions.realtime.yaml", "--base-url", await emulatorFor("sk-other")];
  const run = await callsheet(argv, { cwd: folderWith(files), env: { OPENAI_API_KEY: key } });
  expect(run.stderr).toMatch(/^error: .*401/);
  expect(run.stderr).not.toContain(key);
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 3, stdout: "" });
});

test("hangup ends a call, once", async () => {
  const baseUrl = await emulatorFor(key);
  const offer = readFileSync("test/fixtures/sdp/chromium-156-mic-immediate.sdp", "utf8");
  const { callId } = await createCall({
    session: { type: "realtime" },
    offer,
    apiKey: key,
    baseUrl,
  });
  const hangup = async () =>
    callsheet(["hangup", callId, "--base-url", baseUrl], { env: { OPENAI_API_KEY: key } });
  expect(await hangup()).toEqual({ code: 0, stdout: "", stderr: `Hung up ${callId}.\n` });
  const again = await hangup();
  expect(again.stderr).toMatch(/^error: .*404/);
  expect({ code: again.code, stdout: again.stdout }).toEqual({ code: 3, stdout: "" });
});
