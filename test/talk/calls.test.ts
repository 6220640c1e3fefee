import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { fileName, placeCall, post, sessionText, startTalking, type Talking } from "./talking.ts";

/** The last parts of the addresses that the emulator was asked for. */
function asked({ emulator }: Talking): string[] {
  return emulator
    .journal()
    .requests.map(({ path }) => JSON.stringify(path).replace(/^.*\/|"$/g, ""));
}

function save({ folder }: Talking, text: string): void {
  writeFileSync(join(folder, fileName), text);
}

test("a call runs with the file as it is at this moment", async () => {
  const talking = await startTalking();
  save(talking, sessionText.replace("brief", "quick"));
  const { response } = await placeCall(talking);
  expect(response.status).toBe(201);
  await expect
    .poll(() => talking.emulator.journal().calls)
    .toMatchObject([
      { session: { instructions: "Be quick.", audio: { output: { voice: "marin" } } } },
    ]);
});

test("the page hangs up", async () => {
  const talking = await startTalking();
  const { callId } = await placeCall(talking);
  const hangUp = async () => fetch(`${talking.url}calls/${callId}`, { method: "DELETE" });
  expect((await hangUp()).status).toBe(204);
  expect(asked(talking)).toEqual(["calls", "hangup"]);
  expect((await hangUp()).status).toBe(204);
  expect(asked(talking)).toEqual(["calls", "hangup"]);
});

test("the end of the command hangs up on every call", async () => {
  const talking = await startTalking();
  await placeCall(talking);
  await placeCall(talking);
  const { code, stdout } = await talking.end();
  expect([code, stdout]).toEqual([0, `${talking.url}\n`]);
  expect(asked(talking).toSorted()).toEqual(["calls", "calls", "hangup", "hangup"]);
});

test("a refusal says what to do, and where in the file", async () => {
  const talking = await startTalking();
  const error = {
    code: "invalid_value",
    message: "Not yours.",
    param: "session.audio.output.voice",
  };
  await fetch(`${talking.emulator.url}/_failures`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ status: 400, error }),
  });
  const { response } = await placeCall(talking);
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({
    message: expect.stringMatching(/refused the request \(400\): Not yours\.$/),
    hint: 'Change "session.audio.output.voice", or remove it.',
    finding: { line: 6, rule: "server-refusal", frame: expect.stringContaining("> 6 |") },
  });
});

test("an endpoint that is not there is told", async () => {
  const talking = await startTalking();
  await talking.emulator.close();
  const { response } = await placeCall(talking);
  expect(await response.json()).toMatchObject({
    message: expect.stringMatching(/127\.0\.0\.1/),
    hint: expect.stringMatching(/\w/),
    finding: null,
  });
});

test("an error event is explained with its line", async () => {
  const talking = await startTalking();
  const { callId } = await placeCall(talking);
  const error = { code: "invalid_value", message: "No.", param: "session.tools[0].name" };
  expect(await post(`${talking.url}calls/${callId}/error`, { error })).toMatchObject({
    message: "No.",
    finding: { line: 9, rule: "server-refusal" },
  });
});

test("the session that runs is laid beside the one that was asked for", async () => {
  const talking = await startTalking();
  const { callId } = await placeCall(talking);
  const session = {
    type: "realtime",
    id: "sess_1",
    model: "gpt-realtime-2.1",
    instructions: "Be long.",
    audio: { output: { voice: "marin", speed: 1 } },
    tools: [],
  };
  const rows = await post(`${talking.url}calls/${callId}/session`, { session });
  expect(rows).toEqual([
    { place: "instructions", kind: "changed", asked: "Be brief.", effective: "Be long." },
    {
      place: "tools[0]",
      kind: "dropped",
      asked: expect.stringContaining("look_up"),
      effective: null,
    },
    { place: "type", kind: "same", asked: "realtime", effective: "realtime" },
    { place: "model", kind: "same", asked: "gpt-realtime-2.1", effective: "gpt-realtime-2.1" },
    { place: "audio.output.voice", kind: "same", asked: "marin", effective: "marin" },
    { place: "audio.output.speed", kind: "defaulted", asked: null, effective: "1" },
  ]);
});

test.each([
  ["GET", "calls/rtc_1/update", 404],
  ["POST", "calls/rtc_unknown/update", 404],
  ["POST", "calls/rtc_unknown/constructor", 404],
  ["POST", "elsewhere", 404],
  ["PUT", "calls/CALL/update", 405],
  ["POST", "calls/CALL/update", 400],
])("%s %s is answered with %i", async (method, path, status) => {
  const talking = await startTalking();
  const { callId } = await placeCall(talking);
  const response = await fetch(talking.url + path.replace("CALL", callId), { method });
  expect(response.status).toBe(status);
});
