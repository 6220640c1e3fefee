import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";

const session = `type: realtime
instructions: \${file:parts/role.md}
audio: { output: { speed: "\${env:SPEED}", voice: "\${env:VOICE:-marin}" } }
tools:
  - { type: mcp, server_label: crm, server_url: https://crm.example, authorization: "\${env:CRM_TOKEN}" }
`;
const files = {
  "callsheet.config.yaml": "",
  "a.realtime.yaml": session,
  "parts/role.md": "\uFEFFBe brief.\n",
  ".env": "CRM_TOKEN=token-of-the-file\nSPEED=1.1\n",
};

function resolved(secrets: { speed: unknown; authorization: string }) {
  const { speed, authorization } = secrets;
  return {
    type: "realtime",
    instructions: "Be brief.",
    audio: { output: { speed, voice: "marin" } },
    tools: [{ type: "mcp", server_label: "crm", server_url: "https://crm.example", authorization }],
  };
}

test("prints the resolved session, with the values of variables masked", async () => {
  const env = { CRM_TOKEN: "token-123456", SPEED: "1.2" };
  const run = await callsheet(["print", "a.realtime.yaml"], { cwd: folderWith(files), env });
  expect(JSON.parse(run.stdout)).toEqual(resolved({ speed: "***", authorization: "***" }));
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
});

test("--reveal shows them, numbers as numbers", async () => {
  const env = { CRM_TOKEN: "token-123456", SPEED: "1.2" };
  const argv = ["print", "a.realtime.yaml", "--reveal"];
  const { stdout } = await callsheet(argv, { cwd: folderWith(files), env });
  expect(JSON.parse(stdout)).toEqual(resolved({ speed: 1.2, authorization: "token-123456" }));
});

test("--env-file gives the variables that are not set", async () => {
  const argv = ["print", "a.realtime.yaml", "--reveal", "--env-file", ".env"];
  const { stdout } = await callsheet(argv, { cwd: folderWith(files), env: { SPEED: "1.2" } });
  expect(JSON.parse(stdout)).toEqual(resolved({ speed: 1.2, authorization: "token-of-the-file" }));
});

test("prints nothing but the findings when the file has errors", async () => {
  const env = { CRM_TOKEN: "token-123456", SPEED: "quick-987654" };
  const run = await callsheet(["print", "a.realtime.yaml"], { cwd: folderWith(files), env });
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: "" });
  expect(run.stderr).toMatch(/^a\.realtime\.yaml:3:\d+ {2}error /);
  expect(run.stderr).toContain("`SPEED`");
  expect(run.stderr).not.toContain("quick-987654");
});

test.each([
  ["as it is", "voice-of-123456"],
  ["shortened", `voice-of-123456-${"long".repeat(30)}`],
  ["with other quotes", "voice`of`123456"],
])("no finding quotes the value of a variable, %s", async (_, VOICE) => {
  const cwd = folderWith({
    "a.realtime.yaml":
      'type: realtime\naudio: { output: { voice: "${env:VOICE}" } }\ntools: [{ type: function, name: "${env:NAME}" }]\n',
  });
  const env = { VOICE, NAME: "name of 123456" };
  const { code, stderr } = await callsheet(["print", "a.realtime.yaml"], { cwd, env });
  expect(stderr).toContain("`***` is not a voice of the API. Use `marin`");
  expect(stderr).toContain("`***` can't be the name of a function");
  expect(stderr).not.toMatch(/123456/);
  expect(code).toBe(1);
});

test("never prints the API key, not even with --reveal", async () => {
  const cwd = folderWith({
    "a.realtime.yaml": "type: realtime\ninstructions: ${env:OPENAI_API_KEY}\n",
  });
  const env = { OPENAI_API_KEY: "sk-proj-0123456789" };
  const { stdout } = await callsheet(["print", "--reveal", "a.realtime.yaml"], { cwd, env });
  expect(JSON.parse(stdout)).toEqual({ type: "realtime", instructions: "***" });
});

describe("files are read within the project only", () => {
  async function including(path: string) {
    const outer = folderWith({
      "outside.md": "outside",
      "project/callsheet.config.yaml": "",
      "project/inside.md": "inside",
      "project/deep/a.realtime.yaml": `type: realtime\ninstructions: \${file:${path}}\n`,
      "project/deep/latin1.md": Uint8Array.from([0xe9]),
    });
    symlinkSync(join(outer, "outside.md"), join(outer, "project/deep/link.md"));
    mkdirSync(join(outer, "project/deep/folder.md"));
    const cwd = join(outer, "project");
    return callsheet(["print", "deep/a.realtime.yaml"], { cwd });
  }

  test("up to its root", async () => {
    const { stdout } = await including("../inside.md");
    expect(JSON.parse(stdout)).toEqual({ type: "realtime", instructions: "inside" });
  });

  test.each([
    ["out with ..", "../../outside.md"],
    ["out with a symbolic link", "link.md"],
    ["an absolute path", "/etc/hostname"],
    ["a missing file", "gone.md"],
    ["a folder", "folder.md"],
    ["a file that is not UTF-8", "latin1.md"],
  ])("%s is an error at the reference", async (_, path) => {
    const { code, stdout, stderr } = await including(path);
    expect(stderr).toMatch(/^deep\/a\.realtime\.yaml:2:15 {2}error /);
    expect(stderr).toMatch(/ {2}unresolved-reference /);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  test("without a configuration the root is the git root, else the file's own folder", async () => {
    const file = "type: realtime\ninstructions: ${file:../role.md}\n";
    const parts = { "role.md": "Be brief.", "deep/a.realtime.yaml": file };
    const alone = await callsheet(["print", "deep/a.realtime.yaml"], { cwd: folderWith(parts) });
    expect(alone.code).toBe(1);
    const cwd = folderWith({ ...parts, ".git/HEAD": "ref: refs/heads/main\n" });
    const inGit = await callsheet(["print", "deep/a.realtime.yaml"], { cwd });
    expect(JSON.parse(inGit.stdout)).toEqual({ type: "realtime", instructions: "Be brief." });
  });
});
