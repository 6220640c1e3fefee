import { execFile, spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";

import { beforeAll, expect, test } from "vitest";

import { folderWith } from "./callsheet.ts";

const run = promisify(execFile);
const bin = `${process.cwd()}/packages/cli/bin/callsheet.cjs`;

beforeAll(async () => {
  await run(process.execPath, ["--import", "tsx", "scripts/build-cli.ts"]);
});

test("the bundled command places a real call and ends by itself", async () => {
  const argv = [bin, "call", "examples/concierge.realtime.yaml", "--local", "--duration", "100ms"];
  const { stdout, stderr } = await run(process.execPath, argv);
  expect(JSON.parse(stdout)).toMatchObject({ type: "session.created" });
  expect(stderr).toMatch(/^Call rtc_\w+: \d+\.\d s, hung up\n/);
});

test("its exit code is that of the run", async () => {
  const cwd = folderWith({ "a.realtime.yaml": "type: realtime\nmodle: x\n" });
  await expect(run(process.execPath, [bin, "lint"], { cwd })).rejects.toMatchObject({ code: 1 });
});

test("linting loads no WebRTC, no globbing and no HTTP", async () => {
  const cwd = folderWith({ "a.realtime.yaml": "type: realtime\n" });
  const report =
    "process.on('exit', () => console.error(process.moduleLoadList.join(), Object.keys(require.cache).join()))";
  const preload = folderWith({ "report.cjs": report });
  const argv = ["--require", `${preload}/report.cjs`, bin, "lint", "a.realtime.yaml"];
  const { stderr } = await run(process.execPath, argv, { cwd });
  expect(stderr).toContain("callsheet.cjs");
  expect(stderr).not.toMatch(
    /werift|node_modules.ws|NativeModule (?:http|crypto|child_process|worker_threads)\b/,
  );
});

test.each([
  ["another build's", (cache: Buffer) => cache.fill(0, 0, 16)],
  ["a cut", (cache: Buffer) => cache.subarray(0, 1000)],
  ["no", () => null],
])("it runs with %s code cache", async (_, spoil) => {
  const copy = folderWith({});
  cpSync(dirname(dirname(bin)), copy, { recursive: true });
  const path = `${copy}/dist/command.cache`;
  const spoilt = spoil(readFileSync(path));
  if (spoilt === null) rmSync(path);
  else writeFileSync(path, spoilt);
  const { stdout, stderr } = await run(process.execPath, [
    `${copy}/bin/callsheet.cjs`,
    "--version",
  ]);
  expect([stdout, stderr]).toEqual(["0.1.0\n", ""]);
});

test("the pages of the rules come with it", async () => {
  const { stdout } = await run(process.execPath, [bin, "explain", "unknown-key"]);
  expect(stdout).toMatch(/^unknown-key\n\nDisallow keys that the API does not know\.\n/);
});

test("the page to talk on comes with it, and Ctrl-C ends it cleanly", async () => {
  const argv = [bin, "talk", "examples/concierge.realtime.yaml", "--local"];
  const talk = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "ignore"] });
  const url = await new Promise<string>((resolve) => {
    talk.stdout.once("data", (text) => resolve(String(text).trim()));
  });
  const sizes = ["", "page.js", "page.css", "icon.svg"].map(async (name) => {
    const response = await fetch(url + name);
    return response.ok ? (await response.text()).length : 0;
  });
  expect(Math.min(...(await Promise.all(sizes)))).toBeGreaterThan(100);
  talk.kill("SIGINT");
  expect(await new Promise((resolve) => talk.once("exit", resolve))).toBe(0);
});

test("the packed command holds the page", async () => {
  const { stdout } = await run("npm", ["pack", "--dry-run", "--json", "-w", "callsheet"]);
  const [pack]: [{ files: { path: string }[] }] = JSON.parse(stdout);
  // A whole build has written declarations beside it, which the build of an install has not.
  const page = /^dist\/talk\/.*(?<!\.d\.ts)$/;
  const files = pack.files.map(({ path }) => path).filter((path) => page.test(path));
  expect(files).toEqual(
    ["icon.svg", "index.html", "page.css", "page.js"].map((name) => `dist/talk/${name}`),
  );
});

test("a reader that stops early is no fault", async () => {
  const { stderr } = await run("sh", ["-c", `"${process.execPath}" "${bin}" schema | head -c 10`]);
  expect(stderr).toBe("");
});

test("Ctrl-C ends the emulator cleanly", async () => {
  const emulator = spawn(process.execPath, [bin, "emulator"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  emulator.stdout.once("data", () => emulator.kill("SIGINT"));
  const code = await new Promise((resolve) => emulator.once("exit", resolve));
  expect(code).toBe(0);
});
