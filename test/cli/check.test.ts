import { describe, expect, test } from "vitest";

import { answerJson, startEndpoint } from "../runner/endpoint.ts";
import { callsheet, folderWith } from "./callsheet.ts";

const env = { OPENAI_API_KEY: "sk-proj-0123456789abcdef", CRM_TOKEN: "tok-0123456789" };
const session = `type: realtime
model: gpt-realtime-2.1
max_output_tokens: \${env:BUDGET:-200}
audio:
  input:
    noise_reduction: { type: far_field }
`;

/** Checks the session at a server that runs another. */
async function checkAt(effective: object, more: readonly string[] = [], variables = {}) {
  const { baseUrl, requests } = await startEndpoint((response) => {
    answerJson(response, 200, { value: "ek_0123456789", expires_at: 1, session: effective });
  });
  const run = await callsheet(["check", "a.realtime.yaml", "--base-url", baseUrl, ...more], {
    cwd: folderWith({ "a.realtime.yaml": session }),
    env: { ...env, ...variables },
  });
  return { ...run, requests };
}

const asked = {
  type: "realtime",
  model: "gpt-realtime-2.1",
  max_output_tokens: 200,
  audio: { input: { noise_reduction: { type: "far_field" } } },
};

describe("check", () => {
  test("says that the server runs what was asked for, and what it adds", async () => {
    const effective = { ...asked, output_modalities: ["audio"], id: "sess_1" };
    const { code, stdout, stderr, requests } = await checkAt(effective);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: "a.realtime.yaml: the server runs what the file asks for.\n",
      stderr: "The server adds:\n  output_modalities: `[audio]`\n\n",
    });
    expect(JSON.parse(requests[0]?.body.toString() ?? "")).toEqual({
      expires_after: { anchor: "created_at", seconds: 10 },
      session: asked,
    });
  });

  test("shows what was changed and dropped at its place in the file", async () => {
    const { code, stdout, stderr } = await checkAt({
      ...asked,
      max_output_tokens: 4096,
      audio: { input: {} },
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(
      /^a\.realtime\.yaml:3:1 {2}error {2}`max_output_tokens` is `4096` in the server's session, where the file asks for `200`\.\n/m,
    );
    expect(stdout).toMatch(
      /^a\.realtime\.yaml:6:5 {2}error {2}The server's session has no `audio\.input\.noise_reduction`, which the file asks for\.\n/m,
    );
    expect(stdout).toMatch(/^2 errors in 1 file\.\n$/m);
  });

  test("never shows a value that came from the environment", async () => {
    const { stdout } = await checkAt({ ...asked, max_output_tokens: 4096 }, [], { BUDGET: "1234" });
    expect(stdout).toContain("is *** in the server's session, where the file asks for ***.");
    expect(stdout).not.toContain("1234");
  });

  test("--format json", async () => {
    const { code, stdout } = await checkAt({ ...asked, audio: {} }, ["--format", "json"]);
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      findings: [{ rule: "server-difference", pointer: "/audio/input", line: 5, column: 3 }],
      summary: { files: 1, errors: 1 },
    });
    expect(code).toBe(1);
  });

  test("a refusal is none of its findings", async () => {
    const { baseUrl } = await startEndpoint((response) => response.writeHead(401).end());
    const cwd = folderWith({ "a.realtime.yaml": session });
    const argv = ["check", "a.realtime.yaml", "--base-url", baseUrl];
    const { code, stdout, stderr } = await callsheet(argv, { cwd, env });
    expect(stderr).toMatch(/^error: .*\(401\)/);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  });

  test("--local needs neither key nor network", async () => {
    const cwd = folderWith({ "a.realtime.yaml": session });
    const { code, stdout } = await callsheet(["check", "a.realtime.yaml", "--local"], { cwd });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "a.realtime.yaml: the server runs what the file asks for.\n",
    });
  });
});
