import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import manifest from "../../packages/cli/package.json" with { type: "json" };
import schema from "../../schemas/session.schema.json" with { type: "json" };
import { callsheet, folderWith } from "./callsheet.ts";

const templates = ["voice-agent", "phone-agent", "text-only", "transcription"];
const workflow = ".github/workflows/callsheet.yml";

test("writes a session file, a configuration and a CI step, and says so", async () => {
  const cwd = folderWith({});
  expect(await callsheet(["init"], { cwd })).toEqual({
    code: 0,
    stdout: `wrote voice-agent.realtime.yaml\nwrote callsheet.config.yaml\nwrote ${workflow}\n`,
    stderr: "Next: `callsheet lint`, then `callsheet call FILE --local`.\n",
  });
  expect(readFileSync(join(cwd, "voice-agent.realtime.yaml"), "utf8")).toMatchInlineSnapshot(`
    "# A spoken conversation that waits for the end of a thought.
    type: realtime
    model: gpt-realtime-2.1
    instructions: You are a friendly assistant. Keep answers short.
    audio:
      input:
        turn_detection:
          type: semantic_vad
      output:
        voice: marin
    "
  `);
  expect(readFileSync(join(cwd, workflow), "utf8")).toContain(
    `run: npx --yes callsheet@${manifest.version} lint --format github\n`,
  );
});

test.each(templates)("what %s writes lints clean", async (template) => {
  const cwd = folderWith({});
  await callsheet(["init", template], { cwd });
  const clean = { code: 0, stdout: "1 file checked, no findings.\n", stderr: "" };
  expect(await callsheet(["lint"], { cwd })).toEqual(clean);
});

test("the templates are the snippets that editors offer", async () => {
  const labels = schema.defaultSnippets.map(({ label }) => label);
  expect(labels.map((label) => label.toLowerCase().replace(" ", "-"))).toEqual(templates);
  const { stdout } = await callsheet(["init", "--help"]);
  expect(stdout).toContain(`Templates: ${templates.join(", ").replace(",", " (default),")}\n`);
});

test.each(templates)("%s holds what the snippet proposes", async (template) => {
  const cwd = folderWith({});
  await callsheet(["init", template], { cwd });
  const { stdout } = await callsheet(["print", `${template}.realtime.yaml`], { cwd });
  const { body } = schema.defaultSnippets[templates.indexOf(template)] ?? {};
  const proposed = JSON.stringify(body).replaceAll(/\$\{\d+:([^}]*)\}/g, "$1");
  expect(JSON.parse(stdout)).toEqual(JSON.parse(proposed));
});

test("what exists is kept, byte for byte", async () => {
  const own = { "callsheet.config.yaml": "extends: strict\n", [workflow]: "name: ours\n" };
  const cwd = folderWith(own);
  const { stdout } = await callsheet(["init", "text-only"], { cwd });
  expect(stdout).toBe(
    `wrote text-only.realtime.yaml\nkept callsheet.config.yaml, which exists\nkept ${workflow}, which exists\n`,
  );
  for (const [name, text] of Object.entries(own)) {
    expect(readFileSync(join(cwd, name), "utf8")).toBe(text);
  }
});

test("in a folder of a project, its configuration holds and the CI step goes to the repository's root", async () => {
  const root = folderWith({ "callsheet.config.yaml": "extends: strict\n" });
  mkdirSync(join(root, ".git"));
  const cwd = join(root, "agents/phone");
  mkdirSync(cwd, { recursive: true });
  expect((await callsheet(["init", "phone-agent"], { cwd })).stdout).toBe(
    `wrote phone-agent.realtime.yaml\nkept ../../callsheet.config.yaml, which exists\nwrote ../../${workflow}\n`,
  );
});
