import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { buildEslintPlugin } from "../../scripts/bundle/eslint-plugin.ts";

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "callsheet-eslint-plugin-")));
  await buildEslintPlugin(folder);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "a.realtime.yaml"), "type: realtime\nmodle: gpt-realtime-2.1\n");
  writeFileSync(
    join(folder, "eslint.config.js"),
    'import callsheet from "./index.js";\nexport default [callsheet.configs.recommended];\n',
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program prints that has the plugin as `plugin` and the module as `module`. */
async function evaluate(expression: string): Promise<string> {
  const program = `import * as module from "./index.js"; const { plugin } = module; console.log(${expression});`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", program], {
    cwd: folder,
  });
  return stdout.trim();
}

/** Runs a version of ESLint on the session file. */
function eslint(name: string): Promise<{ code: number | null; stdout: string }> {
  const argv = [resolve("node_modules", name, "bin/eslint.js"), "a.realtime.yaml"];
  return new Promise((end) => {
    const child = execFile(
      process.execPath,
      [...argv, "--format", "json"],
      { cwd: folder },
      (_error, stdout) => end({ code: child.exitCode, stdout }),
    );
  });
}

test("it needs no other package", () => {
  const bundle = readFileSync(join(folder, "plugin.cjs"), "utf8");
  expect([...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual([]);
});

test("its default export is the plugin that it exports by name", async () => {
  expect(await evaluate("module.default === plugin && plugin.meta.name")).toBe(
    "eslint-plugin-callsheet",
  );
});

test("its code cache is taken by the Node that made it", async () => {
  const script = `
    const { Script } = require("node:vm");
    const { readFileSync } = require("node:fs");
    const source = require("node:module").wrap(readFileSync("plugin.cjs", "latin1"));
    const cachedData = readFileSync("plugin.cache");
    console.log(new Script(source, { filename: "plugin.cjs", cachedData }).cachedDataRejected);`;
  const { stdout } = await run(process.execPath, ["-e", script], { cwd: folder });
  expect(stdout).toBe("false\n");
});

describe.each(["eslint", "eslint-9"])("with %s", (name) => {
  test.each([
    ["its", (cache: Buffer) => cache],
    ["another build's", (cache: Buffer) => Buffer.from(cache).fill(0, 0, 16)],
    ["a cut", (cache: Buffer) => cache.subarray(0, 1000)],
    ["no", () => null],
  ])("it runs with %s code cache", async (_, spoil) => {
    const path = join(folder, "plugin.cache");
    const cache = readFileSync(path);
    const spoilt = spoil(cache);
    if (spoilt === null) rmSync(path);
    else writeFileSync(path, spoilt);
    const { stdout, code } = await eslint(name);
    writeFileSync(path, cache);
    const [{ messages }] = JSON.parse(stdout);
    expect(messages).toMatchObject([{ ruleId: "callsheet/unknown-key", line: 2, column: 1 }]);
    expect(code).toBe(1);
  });
});
