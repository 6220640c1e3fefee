import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";

const typo = "type: realtime\nmodle: gpt-realtime-2.1\n";
const clean = "type: realtime\n";
const cacheFile = "kept/lint";

async function lint(cwd: string, ...argv: string[]) {
  return callsheet(["lint", "--cache", "--cache-location", cacheFile, ...argv], { cwd });
}

/** A folder whose files have been linted once with a cache. */
async function linted(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = folderWith(files);
  await lint(cwd);
  return cwd;
}

function readCache(cwd: string): string {
  return readFileSync(join(cwd, cacheFile), "utf8");
}

/** Changes what a cache holds, so that it shows when a result comes out of it. */
function markCache(cwd: string, from: string, to: string): void {
  const [, text = ""] = readCache(cwd).split("\n");
  const changed = text.replaceAll(from, to);
  expect(changed).not.toBe(text);
  const checksum = createHash("sha256").update(changed).digest("base64url");
  writeFileSync(join(cwd, cacheFile), `callsheet lint cache 1 ${checksum}\n${changed}`);
}

test("a run with a cache reports what one without it does", async () => {
  const cwd = folderWith({ "a.realtime.yaml": typo, "b.realtime.json": '{"type":"realtime"}' });
  const { code, stdout } = await callsheet(["lint"], { cwd });
  expect(code).toBe(1);
  expect(await lint(cwd)).toMatchObject({ code, stdout });
  expect(await lint(cwd)).toMatchObject({ code, stdout });
  expect(readdirSync(join(cwd, "kept"))).toEqual(["lint"]);
});

test("what is known is not found out again", async () => {
  const cwd = await linted({ "a.realtime.yaml": typo });
  markCache(cwd, "is not a key", "was not a key");
  expect((await lint(cwd)).stdout).toContain("was not a key");
  expect((await callsheet(["lint"], { cwd })).stdout).not.toContain("was not a key");
});

describe("a file is checked again", () => {
  test.each([
    { what: "its text", change: { "a.realtime.yaml": `# again\n${typo}` }, argv: [] },
    {
      what: "the configuration",
      change: { "callsheet.config.yaml": "extends: strict\n" },
      argv: [],
    },
    { what: "the target", change: {}, argv: ["--target", "azure"] },
    { what: "the day", change: {}, argv: ["--today", "2020-01-01"] },
  ])("after a change of $what", async ({ change, argv }) => {
    const cwd = await linted({ "a.realtime.yaml": typo });
    markCache(cwd, "is not a key", "was not a key");
    for (const [name, text] of Object.entries(change)) writeFileSync(join(cwd, name), text);
    const { stdout } = await lint(cwd, ...argv);
    expect(stdout).toContain("is not a key");
  });

  test("when what it includes has changed", async () => {
    const cwd = await linted({
      "a.realtime.yaml": "type: realtime\naudio: ${file:audio.yaml}\n",
      "audio.yaml": "output: { voice: marin }\n",
      ".git/HEAD": "",
    });
    writeFileSync(join(cwd, "audio.yaml"), "output: { voice: marni }\n");
    expect((await lint(cwd)).stdout).toContain("audio.yaml:1:18");
    rmSync(join(cwd, "audio.yaml"));
    expect((await lint(cwd)).stdout).toContain("a.realtime.yaml:2:8");
  });

  test("under another name", async () => {
    const cwd = await linted({ "a.realtime.yaml": typo });
    markCache(cwd, "is not a key", "was not a key");
    renameSync(join(cwd, "a.realtime.yaml"), join(cwd, "b.realtime.yaml"));
    expect((await lint(cwd)).stdout).toContain("is not a key");
  });
});

describe("a cache that is not whole counts for nothing", () => {
  test.each([
    { what: "empty", spoil: () => "" },
    { what: "cut off", spoil: (text: string) => text.slice(0, -20) },
    { what: "changed", spoil: (text: string) => text.replace("unknown-key", "unknown-keys") },
    { what: "somebody else's", spoil: () => '[{"a.realtime.yaml":1}]' },
    { what: "of another form", spoil: (text: string) => text.replace("cache 1", "cache 0") },
  ])("$what", async ({ spoil }) => {
    const cwd = await linted({ "a.realtime.yaml": typo });
    const whole = readCache(cwd);
    writeFileSync(join(cwd, cacheFile), spoil(whole));
    expect((await lint(cwd)).stdout).toContain("is not a key");
    expect(readCache(cwd)).toBe(whole);
  });
});

test("a cache that can't be written is told, and the run goes on", async () => {
  const cwd = folderWith({ "a.realtime.yaml": clean, kept: "a file" });
  const { code, stdout, stderr } = await lint(cwd);
  expect(stderr).toMatch(/^warning: Can't write the cache kept\/lint: .*\.\n$/);
  expect(stdout).toContain("no findings");
  expect(code).toBe(0);
});

test("a run keeps what it did not ask for, and forgets files that are gone", async () => {
  const cwd = await linted({
    "a.realtime.yaml": typo,
    "b.realtime.yaml": clean,
    "c.realtime.yaml": clean,
  });
  rmSync(join(cwd, "c.realtime.yaml"));
  await lint(cwd, "b.realtime.yaml");
  const known: unknown = JSON.parse(readCache(cwd).split("\n")[1] ?? "");
  expect(known).toEqual({
    "../a.realtime.yaml": expect.anything(),
    "../b.realtime.yaml": expect.anything(),
  });
});

test("--fix mends what is known to need it", async () => {
  const cwd = await linted({ "a.realtime.yaml": "type: realtime\ninstructions: 2.10\n" });
  expect((await lint(cwd, "--fix")).code).toBe(0);
  expect(readFileSync(join(cwd, "a.realtime.yaml"), "utf8")).toContain('"2.10"');
  expect((await lint(cwd)).stdout).toContain("no findings");
});

test("results lie with the modules of the package unless told otherwise", async () => {
  const cwd = folderWith({ "package.json": "{}", "deep/a.realtime.yaml": clean });
  await callsheet(["lint", "--cache"], { cwd: join(cwd, "deep") });
  expect(existsSync(join(cwd, "node_modules/.cache/callsheet/lint"))).toBe(true);
});

test("a folder is no place for results", async () => {
  const cwd = folderWith({ "a.realtime.yaml": clean });
  mkdirSync(join(cwd, cacheFile), { recursive: true });
  expect((await lint(cwd)).stderr).toContain("Can't write the cache");
});

test.each([
  { argv: ["--cache-location", "x"], message: "--cache-location needs --cache." },
  { argv: ["--cache", "--stdin"], message: "Give --stdin or --cache, not both." },
])("$argv", async ({ argv, message }) => {
  const { code, stderr } = await callsheet(["lint", ...argv]);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});
