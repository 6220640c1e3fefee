import { expect, test } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";

const typo = "type: realtime\nmodel: gpt-realtime-2.1\ninstuctions: Be brief.\n";

test("shows a finding with its place, its lines, its rule and its page", async () => {
  const cwd = folderWith({ "shop.realtime.yaml": typo });
  const { code, stdout, stderr } = await callsheet(["lint"], { cwd });
  expect(stdout).toMatchInlineSnapshot(`
    "shop.realtime.yaml:3:1  error  \`instuctions\` is not a key of the session. Did you mean \`instructions\`?

      1 | type: realtime
      2 | model: gpt-realtime-2.1
    > 3 | instuctions: Be brief.
        | ^^^^^^^^^^^

      unknown-key  https://callsheet.dev/rules/unknown-key
      suggestion: Rename to \`instructions\`

    1 error in 1 file.
    "
  `);
  expect(stderr).toBe("");
  expect(code).toBe(1);
});

test("says what was checked when there is nothing to report", async () => {
  const cwd = folderWith({
    "a.realtime.yaml": "type: realtime\n",
    "b.realtime.json": '{"type":"realtime"}',
  });
  expect(await callsheet(["lint"], { cwd })).toEqual({
    code: 0,
    stdout: "2 files checked, no findings.\n",
    stderr: "",
  });
});

test("puts carets under wide characters and tabs where a terminal shows them", async () => {
  const cwd = folderWith({
    "wide.realtime.yaml": 'type: realtime\naudio: { "案内": 1 }\n',
    "tab.realtime.yaml": "type: realtime\naudio: {\tvoise: 1 }\n",
  });
  const wide = await callsheet(["lint", "wide.realtime.yaml"], { cwd });
  const tab = await callsheet(["lint", "tab.realtime.yaml"], { cwd });
  expect(frameOf(wide.stdout)).toMatchInlineSnapshot(`
    "  1 | type: realtime
    > 2 | audio: { "案内": 1 }
        |          ^^^^^^"
  `);
  expect(frameOf(tab.stdout)).toMatchInlineSnapshot(`
    "  1 | type: realtime
    > 2 | audio: {  voise: 1 }
        |           ^^^^^"
  `);
});

test("shows the part of a long line around the place", async () => {
  const cwd = folderWith({
    "long.realtime.json": `{"type":"realtime","instructions":"${"talk ".repeat(60)}","voise":"marin","model":"${"m".repeat(80)}"}`,
  });
  const { stdout } = await callsheet(["lint", "--quiet"], { cwd });
  expect(frameOf(stdout)).toMatchInlineSnapshot(`
    "> 1 | …lk talk talk talk talk talk talk talk ","voise":"marin","model":"mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm…
        |                                          ^^^^^^^"
  `);
});

test("marks the first line of a place that has several", async () => {
  const cwd = folderWith({ "many.realtime.yaml": "type: real\n  time\nmodel: m\n" });
  const { stdout } = await callsheet(["lint", "--quiet"], { cwd });
  expect(frameOf(stdout)).toMatchInlineSnapshot(`
    "> 1 | type: real
        |       ^^^^
      2 |   time"
  `);
});

test("makes control characters of a file visible", async () => {
  const cwd = folderWith({ "red.realtime.json": '{"type":"realtime","\u001b[31m":1}' });
  const { stdout } = await callsheet(["lint"], { cwd });
  expect(stdout).toContain("\u241b[31m");
  expect(stdout).not.toContain("\u001b");
});

test("places a finding of an included file in that file", async () => {
  const cwd = folderWith({
    "a.realtime.yaml": "type: realtime\naudio: ${file:parts/audio.yaml}\n",
    "parts/audio.yaml": "output:\n  voise: marin\n",
    "callsheet.config.yaml": "extends: recommended\n",
  });
  const { stdout } = await callsheet(["lint", "a.realtime.yaml"], { cwd });
  expect(stdout.split("\n")[0]).toMatch(/^parts\/audio\.yaml:2:3 {2}error {2}/);
  expect(frameOf(stdout)).toContain("> 2 |   voise: marin");
});

test("uses colours on a terminal, unless NO_COLOR is set; FORCE_COLOR uses them anywhere", async () => {
  const cwd = folderWith({ "a.realtime.yaml": typo });
  const colored = async (surroundings: { isTTY?: boolean; env?: Record<string, string> }) =>
    (await callsheet(["lint"], { cwd, ...surroundings })).stdout.includes("\u001b[31m");
  expect(await colored({ isTTY: true })).toBe(true);
  expect(await colored({ isTTY: true, env: { NO_COLOR: "1" } })).toBe(false);
  expect(await colored({ isTTY: true, env: { TERM: "dumb" } })).toBe(false);
  expect(await colored({})).toBe(false);
  expect(await colored({ env: { FORCE_COLOR: "1" } })).toBe(true);
  expect(await colored({ env: { FORCE_COLOR: "0" }, isTTY: true })).toBe(false);
  expect(await colored({ env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).toBe(false);
});

function frameOf(stdout: string): string {
  return stdout
    .split("\n")
    .filter((line) => / \|( |$)/.test(line))
    .join("\n");
}

test.each(["stylish", "json", "sarif", "github", "junit"])(
  "%s shows no credential of the file",
  async (format) => {
    const key = `sk-proj-${"a1".repeat(20)}`;
    const session = `
type: realtime
model: gpt-realtime-2.1
instructions: Use ${key} when asked.
tools:
  - type: mcp
    server_label: crm
    server_url: https://crm.example.com/mcp
    authorization: hunter2-abc-def
`;
    const cwd = folderWith({ "agent.realtime.yaml": session });
    const { stdout, stderr } = await callsheet(["lint", "--format", format], { cwd });
    expect(stdout).toContain("no-literal-secret");
    expect(stdout + stderr).not.toContain(key);
    expect(stdout + stderr).not.toContain("hunter2");
  },
);
