import { describe, expect, test } from "vitest";

import { answerJson, startEndpoint } from "../runner/endpoint.ts";
import { callsheet, folderWith } from "./callsheet.ts";

const key = "sk-proj-0123456789abcdef";
const env = { OPENAI_API_KEY: key };
const callId = "rtc_u0_EBE4oHU6FYPaFejVfBpPW";
const session = "type: realtime\nmodel: gpt-realtime-2.1\n";

/** Runs a command against an endpoint that says yes. */
async function control(argv: readonly string[], files: Record<string, string> = {}) {
  const { baseUrl, requests } = await startEndpoint((response) => response.end());
  const cwd = folderWith(files);
  const run = await callsheet([...argv, "--base-url", baseUrl], { cwd, env });
  const sent = requests.map(({ url, body }) => `${url} ${body.toString()}`.trimEnd());
  return { ...run, sent };
}

const path = `/v1/realtime/calls/${callId}`;

describe("control of a call", () => {
  test.each([
    [["hangup", callId], `${path}/hangup`, `Hung up ${callId}.\n`],
    [
      ["refer", callId, "tel:+14155550123"],
      `${path}/refer {"target_uri":"tel:+14155550123"}`,
      `Referred ${callId} to tel:+14155550123.\n`,
    ],
    [["reject", callId], `${path}/reject {}`, `Rejected ${callId}.\n`],
    [
      ["reject", callId, "--status", "486"],
      `${path}/reject {"status_code":486}`,
      `Rejected ${callId}.\n`,
    ],
  ])("%j", async (argv, sent, stderr) => {
    expect(await control(argv)).toEqual({ code: 0, stdout: "", stderr, sent: [sent] });
  });

  test("accept sends the session of the file", async () => {
    const files = { "line.realtime.yaml": session };
    expect(await control(["accept", callId, "line.realtime.yaml"], files)).toEqual({
      code: 0,
      stdout: "",
      stderr: `Accepted ${callId}.\n`,
      sent: [`${path}/accept {"type":"realtime","model":"gpt-realtime-2.1"}`],
    });
  });

  test("accept sends nothing when the file has an error", async () => {
    const files = { "line.realtime.yaml": `${session}voise: marin\n` };
    const run = await control(["accept", callId, "line.realtime.yaml"], files);
    expect(run.stderr).toMatch(/^line\.realtime\.yaml:3:1 {2}error /);
    expect({ code: run.code, sent: run.sent }).toEqual({ code: 1, sent: [] });
  });

  test("accept shows the place in the file that the endpoint refuses", async () => {
    const { baseUrl } = await startEndpoint((response) => {
      const error = { message: "No such model.", code: "invalid_model", param: "session.model" };
      answerJson(response, 400, { error });
    });
    const cwd = folderWith({ "line.realtime.yaml": session });
    const argv = ["accept", callId, "line.realtime.yaml", "--base-url", baseUrl];
    const { code, stderr } = await callsheet(argv, { cwd, env });
    expect(stderr).toContain("> 2 | model: gpt-realtime-2.1");
    expect(stderr).toContain("`callsheet explain unknown-model` tells more.");
    expect(code).toBe(3);
  });

  test.each([
    [["refer", callId, "+14155550123"], /Give an address such as tel:\+14155550123/],
    [["reject", callId, "--status", "200"], /whole number from 300 to 699/],
    [["accept", "call_1", "line.realtime.yaml"], /The id of a call starts with rtc_/],
    [["accept", callId], /missing required argument 'file'/],
  ])("%j is bad usage", async (argv, words) => {
    const { code, stderr, sent } = await control(argv);
    expect(stderr).toMatch(words);
    expect({ code, sent }).toEqual({ code: 2, sent: [] });
  });
});
