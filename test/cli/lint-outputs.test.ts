import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";

const typo = { "a.realtime.yaml": "type: realtime\nmodle: x\n" };

async function report(format: string): Promise<string> {
  const cwd = folderWith(typo);
  return (await callsheet(["lint", "--format", format], { cwd })).stdout;
}

test("several formats at once, each with a file of its own", async () => {
  const cwd = folderWith(typo);
  const argv = [
    ...["lint", "--format", "github"],
    ...["--format", "sarif", "--output-file", "reports/callsheet.sarif"],
    ...["--format", "junit", "--output-file", "callsheet.xml"],
  ];
  expect(await callsheet(argv, { cwd })).toEqual({
    code: 1,
    stdout: await report("github"),
    stderr: "",
  });
  const written = (name: string) => readFileSync(join(cwd, name), "utf8");
  expect(written("reports/callsheet.sarif")).toBe(await report("sarif"));
  expect(written("callsheet.xml")).toBe(await report("junit"));
});

test.each([
  [["--output-file", "out", "--format", "json"], "json"],
  [["--format", "json", "--output-file", "out"], "json"],
  [["--output-file", "out"], "stylish"],
])("one file and at most one format in any order: %j", async (argv, format) => {
  const cwd = folderWith(typo);
  const env = { FORCE_COLOR: "1" };
  expect(await callsheet(["lint", ...argv], { cwd, env })).toMatchObject({ code: 1, stdout: "" });
  expect(readFileSync(join(cwd, "out"), "utf8")).toBe(await report(format));
});

test("a file that can't be written ends the run with exit code 2", async () => {
  const cwd = folderWith(typo);
  mkdirSync(join(cwd, "out"));
  expect(await callsheet(["lint", "--output-file", "out"], { cwd })).toEqual({
    code: 2,
    stdout: "",
    stderr: "error: Can't write out: it is a folder.\n",
  });
});

test("a wrong command line writes nothing", async () => {
  const cwd = folderWith(typo);
  const argv = ["--format", "json", "--output-file", "out", "--format", "xml"];
  expect((await callsheet(["lint", ...argv], { cwd })).code).toBe(2);
  expect(existsSync(join(cwd, "out"))).toBe(false);
});
