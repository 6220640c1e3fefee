import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { expect, test } from "vitest";
import { parse } from "yaml";

import manifest from "../../packages/cli/package.json" with { type: "json" };
import { callsheet, folderWith } from "./callsheet.ts";

interface Action {
  inputs: Record<string, { default: string }>;
  runs: { steps: { env?: Record<string, string>; run?: string }[] };
}

const action: Action = parse(readFileSync("action.yml", "utf8"));
const [hook = { entry: "", files: "" }]: { entry: string; files: string }[] = parse(
  readFileSync(".pre-commit-hooks.yaml", "utf8"),
);
const page = readFileSync("docs/ci.md", "utf8");

/** A folder with an `npx` that runs the command of this checkout. */
function folderWithNpx(): string {
  const flags = `--import "${import.meta.resolve("tsx")}" --conditions=@callsheet/source`;
  const program = join(import.meta.dirname, "source-command.ts");
  const folder = folderWith({
    npx: `#!/bin/sh\nshift 2\nexec "${process.execPath}" ${flags} "${program}" "$@"\n`,
  });
  chmodSync(join(folder, "npx"), 0o755);
  return folder;
}

/** Runs the action's own script, as GitHub does, in `cwd`. */
async function runAction(cwd: string, inputs: Record<string, string> = {}) {
  const { run = "", env = {} } = action.runs.steps.at(-1) ?? {};
  const variables = Object.entries(env).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? "";
    return [name, inputs[input] ?? action.inputs[input]?.default];
  });
  const PATH = `${folderWithNpx()}:${process.env["PATH"] ?? ""}`;
  const child = spawn("bash", ["-eo", "pipefail", "-c", run], {
    cwd,
    env: { PATH, ...Object.fromEntries(variables) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
  return { code, stdout };
}

const typo = "type: realtime\nmodle: x\n";

test("the action annotates what it finds, and fails", async () => {
  const { code, stdout } = await runAction(folderWith({ "a.realtime.yaml": typo }));
  expect(stdout).toMatch(/^::error file=a\.realtime\.yaml,line=2,/);
  expect(code).toBe(1);
});

test("the action takes a path a line, with spaces in it, and every other input", async () => {
  const cwd = folderWith({
    "a.realtime.yaml": typo,
    "our agents/b.yaml": "# callsheet-disable unknown-key\ntype: realtime\nmodel: ours\n",
    "c.yaml": "type: realtime\n",
    "lenient.yaml": "extends: recommended\n",
  });
  const { code, stdout } = await runAction(cwd, {
    paths: "our agents/b.yaml\nc.yaml\n",
    "max-warnings": "0",
    config: "lenient.yaml",
    target: "azure",
    "sarif-file": "out/callsheet.sarif",
  });
  expect(stdout).toMatch(/^::warning file=our agents\/b\.yaml,line=1,[^\n]*\n$/);
  expect(code).toBe(1);
  expect(JSON.parse(readFileSync(join(cwd, "out/callsheet.sarif"), "utf8"))).toMatchObject({
    runs: [{ artifacts: [{}, {}], results: [{ ruleId: "unused-directive" }] }],
  });
});

test.each([
  ["a.realtime.yaml", true],
  ["x/b.realtime.yml", true],
  ["c.realtime.json", true],
  ["callsheet.config.yaml", false],
  ["a.realtime.yaml.bak", false],
])("the hook is for %s: %s", (name, isTaken) => {
  expect(new RegExp(hook.files).test(name)).toBe(isTaken);
});

test("wherever a version is named, it is this one", () => {
  const named = `${page}\n${hook.entry}`.matchAll(/callsheet@v?(\d+\.\d+\.\d+)|rev: v(.*)/g);
  const versions = [...named].map(([, released, revision]) => released ?? revision);
  expect(new Set(versions)).toEqual(new Set([manifest.version]));
  expect(action.inputs["version"]?.default).toBe(manifest.version);
});

test("the page's examples are YAML, and its workflow is the one that `init` writes", async () => {
  const examples = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, example]) => example);
  const cwd = folderWith({});
  await callsheet(["init"], { cwd });
  const written = readFileSync(join(cwd, ".github/workflows/callsheet.yml"), "utf8");
  expect(examples[0]).toBe(written);
  for (const example of examples) expect(parse(example ?? "")).toBeTypeOf("object");
});

test("the page lists every format and every input of the action", async () => {
  const { stdout } = await callsheet(["lint", "--help"]);
  const formats = /how to write the findings:([^;]*);/s.exec(stdout)?.[1] ?? "";
  const named = formats.split(",").map((name) => name.trim());
  expect(named).toContain("sarif");
  for (const name of [...named, ...Object.keys(action.inputs)])
    expect(page).toContain(`| \`${name}\``);
});
