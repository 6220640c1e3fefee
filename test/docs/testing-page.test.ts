import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { callsheet, folderWith } from "../cli/callsheet.ts";

const page = readFileSync("docs/testing.md", "utf8");
const readme = readFileSync("README.md", "utf8");
const files = Object.fromEntries(
  [...page.matchAll(/^```yaml (\S+)\n([^]*?)^```$/gm)].map(([, name = "", text = ""]) => [
    name,
    text,
  ]),
);

test("the first scenario fails as the page shows, and passes when it expects what is said", async () => {
  const [, shown = ""] = /^```text\n([^]*?)^```$/m.exec(page) ?? [];
  const run = await callsheet(["test"], { cwd: folderWith(files) });
  expect(run).toEqual({ code: 1, stdout: shown, stderr: "" });
  const scenario = files["order.scenario.yaml"]?.replace("has arrived", "on its way") ?? "";
  const mended = folderWith({ ...files, "order.scenario.yaml": scenario });
  expect((await callsheet(["test"], { cwd: mended })).code).toBe(0);
});

test("the page tells of every option of the command", async () => {
  const { stdout } = await callsheet(["test", "--help"]);
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name = ""]) => name);
  expect(options.length).toBeGreaterThan(10);
  expect(options.filter((name) => name !== "--help" && !page.includes(`\`${name}`))).toEqual([]);
});

test("the README's command plays the examples, which lint clean", async () => {
  expect(readme).toContain("\ncallsheet test examples/scenarios\n");
  const lint = await callsheet(["lint", "--max-warnings", "0", "examples/scenarios"], {
    cwd: process.cwd(),
  });
  expect(lint).toMatchObject({ code: 0, stderr: "" });
  expect(await callsheet(["test", "examples/scenarios"], { cwd: process.cwd() })).toEqual({
    code: 0,
    stdout: `✓ examples/scenarios/pharmacy.scenario.yaml  The pharmacy's server comes from the environment.
✓ examples/scenarios/table.scenario.yaml  A guest reserves a table.

2 scenarios: 2 passed.
`,
    stderr: "",
  });
});

test("the command of the section on the API is one", async () => {
  const [, words = ""] = /^callsheet (test .*--live.*)$/m.exec(page) ?? [];
  const run = await callsheet(words.split(" "), { cwd: folderWith(files) });
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("There is no API key") });
});
