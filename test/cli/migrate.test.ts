import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";

const beta = `# our agent
voice: marin # the calm one
modalities: [text]
temperature: 0.8
`;
const current = "# our agent\ntype: realtime\noutput_modalities: [text]\n";
const contradiction = `type: realtime
voice: alloy
audio:
  output:
    voice: marin
`;

test("prints the new text and tells each change", async () => {
  const cwd = folderWith({ "a.realtime.yaml": beta });
  expect(await callsheet(["migrate", "a.realtime.yaml"], { cwd })).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "a.realtime.yaml: 4 changes
      added      type
      moved      voice → audio.output.voice
      renamed    modalities → output_modalities
      removed    temperature
    ",
      "stdout": "# our agent
    type: realtime
    output_modalities: [text]
    audio:
      output:
        voice: marin # the calm one
    ",
    }
  `);
  expect(readFileSync(join(cwd, "a.realtime.yaml"), "utf8")).toBe(beta);
});

test("--write changes the file and prints nothing", async () => {
  const cwd = folderWith({ "a.realtime.yaml": `\uFEFF${beta}` });
  const printed = await callsheet(["migrate", "a.realtime.yaml"], { cwd });
  const { code, stdout } = await callsheet(["migrate", "a.realtime.yaml", "--write"], { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(readFileSync(join(cwd, "a.realtime.yaml"), "utf8")).toBe(printed.stdout);
  expect(await callsheet(["migrate", "a.realtime.yaml", "--write"], { cwd })).toEqual({
    code: 0,
    stdout: "",
    stderr: "a.realtime.yaml: nothing to change\n",
  });
});

test("a file of today stays as it is", async () => {
  const cwd = folderWith({ "a.realtime.yaml": current });
  const before = statSync(join(cwd, "a.realtime.yaml"));
  await callsheet(["migrate", "a.realtime.yaml", "--write"], { cwd });
  expect(statSync(join(cwd, "a.realtime.yaml")).ino).toBe(before.ino);
  expect((await callsheet(["migrate", "a.realtime.yaml"], { cwd })).stdout).toBe(current);
});

test.each([
  { name: "session.realtime.json", argv: [], shape: /^\{"type":"realtime"|^\{\s*"/ },
  { name: "session.realtime.yaml", argv: [], shape: /^type: realtime\n/ },
])("pasted JSON under the name $name", async ({ name, shape }) => {
  const stdin = '{"session":{"type":"realtime","model":"gpt-realtime-2.1"}}';
  const { code, stdout, stderr } = await callsheet(["migrate", "-", "--stdin-filename", name], {
    stdin,
  });
  expect(stdout).toMatch(shape);
  expect(stdout).not.toContain("session");
  expect(stderr).toBe(`${name}: 1 change\n  unwrapped  session\n`);
  expect(code).toBe(0);
});

test("standard input becomes YAML unless it is named", async () => {
  const { stdout } = await callsheet(["migrate", "-"], {
    stdin: '{"session":{"type":"realtime"}}',
  });
  expect(stdout).toBe("type: realtime\n");
});

test("a contradiction is left to decide, with exit code 1", async () => {
  const cwd = folderWith({ "a.realtime.yaml": contradiction });
  const { code, stdout, stderr } = await callsheet(["migrate", "a.realtime.yaml"], { cwd });
  expect(stdout).toBe(contradiction);
  expect(stderr).toMatch(
    /^a\.realtime\.yaml: nothing to change\n\nLeft to decide:\n\na\.realtime\.yaml:2:1 {2}error {2}/,
  );
  expect(code).toBe(1);
});

test("what can't be read is told with its place", async () => {
  const cwd = folderWith({ "a.realtime.json": '{"type": ' });
  const { code, stderr } = await callsheet(["migrate", "a.realtime.json"], { cwd });
  expect(stderr).toContain("yaml-syntax");
  expect(code).toBe(1);
});
