import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, lstatSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";

const clean = "type: realtime\n";
const typo = "type: realtime\nmodle: gpt-realtime-2.1\n";
const unusedComment = "# callsheet-disable unknown-key\ntype: realtime\n";
const unquoted = "# the words\ntype: realtime\ninstructions: 2.10 # as it is\n";
const quoted = '# the words\ntype: realtime\ninstructions: "2.10" # as it is\n';

interface JsonReport {
  findings: { file: string; rule: string; severity: string }[];
  summary: { files: number; errors: number; warnings: number; infos: number };
}

async function lintJson(argv: readonly string[], cwd: string): Promise<JsonReport> {
  const { stdout } = await callsheet(["lint", "--format", "json", ...argv], { cwd });
  const report: JsonReport = JSON.parse(stdout);
  return report;
}

async function filesLinted(argv: readonly string[], cwd: string): Promise<string[]> {
  const { findings } = await lintJson(argv, cwd);
  return findings.map(({ file }) => file);
}

describe("paths", () => {
  const tree = {
    "a.realtime.yaml": typo,
    "b.yaml": typo,
    "deep/c.realtime.yml": typo,
    "deep/d.realtime.json": '{"type":"realtime","x":1}',
    "node_modules/e.realtime.yaml": typo,
    ".git/f.realtime.yaml": typo,
  };

  test.each([
    { paths: [], found: ["a.realtime.yaml", "deep/c.realtime.yml", "deep/d.realtime.json"] },
    { paths: ["deep"], found: ["deep/c.realtime.yml", "deep/d.realtime.json"] },
    { paths: ["b.yaml"], found: ["b.yaml"] },
    { paths: ["*.yaml"], found: ["a.realtime.yaml", "b.yaml"] },
    {
      paths: ["b.yaml", ".", "b.yaml"],
      found: ["b.yaml", ...["a.realtime.yaml", "deep/c.realtime.yml", "deep/d.realtime.json"]],
    },
  ])("$paths", async ({ paths, found }) => {
    expect(await filesLinted(paths, folderWith(tree))).toEqual(found);
  });

  test("a file whose name looks like a glob is taken as a file", async () => {
    const cwd = folderWith({ "[a].realtime.yaml": typo, "a.realtime.yaml": typo });
    expect(await filesLinted(["[a].realtime.yaml"], cwd)).toEqual(["[a].realtime.yaml"]);
  });
});

describe("--fix", () => {
  test("mends the file, keeps the rest of it and reports what is left", async () => {
    const cwd = folderWith({ "a.realtime.yaml": `${unquoted}voise: marin\n` });
    const { code, stdout } = await callsheet(["lint", "--fix"], { cwd });
    expect(readFileSync(join(cwd, "a.realtime.yaml"), "utf8")).toBe(`${quoted}voise: marin\n`);
    expect(stdout).toMatch(/^a\.realtime\.yaml:4:1 {2}error /);
    expect(code).toBe(1);
    expect(readdirSync(cwd)).toEqual(["a.realtime.yaml"]);
  });

  test("keeps the byte order mark, the mode and a symbolic link", async () => {
    const cwd = folderWith({ "real.yaml": `\uFEFF${unquoted}` });
    const link = join(cwd, "a.realtime.yaml");
    symlinkSync("real.yaml", link);
    chmodSync(join(cwd, "real.yaml"), 0o640);
    expect((await callsheet(["lint", "--fix", "a.realtime.yaml"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "real.yaml"), "utf8")).toBe(`\uFEFF${quoted}`);
    expect(statSync(join(cwd, "real.yaml")).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test("leaves a file alone that needs nothing", async () => {
    const cwd = folderWith({ "a.realtime.yaml": clean });
    const before = statSync(join(cwd, "a.realtime.yaml"));
    await callsheet(["lint", "--fix"], { cwd });
    const after = statSync(join(cwd, "a.realtime.yaml"));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });
});

describe("standard input", () => {
  test("is linted under the name that is given", async () => {
    const argv = ["lint", "--stdin", "--stdin-filename", "sessions/x.realtime.yaml"];
    const { code, stdout } = await callsheet(argv, { stdin: typo });
    expect(stdout).toMatch(/^sessions\/x\.realtime\.yaml:2:1 {2}error /);
    expect(code).toBe(1);
  });

  test("has a name of its own without one, and a byte order mark does not move places", async () => {
    const { stdout } = await callsheet(["lint", "--stdin"], { stdin: `\uFEFF${typo}` });
    expect(stdout).toMatch(/^stdin\.realtime\.yaml:2:1 {2}error /);
  });

  test("with --fix the text goes to stdout and the report to stderr", async () => {
    expect(await callsheet(["lint", "--stdin", "--fix"], { stdin: unquoted })).toEqual({
      code: 0,
      stdout: quoted,
      stderr: "1 file checked, no findings.\n",
    });
  });
});

describe("warnings", () => {
  test.each([
    { argv: [], code: 0, stderr: "" },
    { argv: ["--max-warnings", "1"], code: 0, stderr: "" },
    { argv: ["--max-warnings", "0"], code: 1, stderr: "Too many warnings: 1, allowed: 0.\n" },
  ])("$argv", async ({ argv, code, stderr }) => {
    const cwd = folderWith({ "a.realtime.yaml": unusedComment });
    const result = await callsheet(["lint", ...argv], { cwd });
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code, stderr });
    expect(result.stdout).toMatch(/1 warning in 1 file\. 1 can be fixed with --fix\.\n$/);
  });

  test("--quiet hides them, and --max-warnings still counts them", async () => {
    const cwd = folderWith({ "a.realtime.yaml": unusedComment });
    expect(await callsheet(["lint", "--quiet"], { cwd })).toEqual({
      code: 0,
      stdout: "1 file checked, no findings.\n",
      stderr: "",
    });
    const counted = await callsheet(["lint", "--quiet", "--max-warnings", "0"], { cwd });
    expect(counted.code).toBe(1);
  });
});

describe("configuration", () => {
  test("the nearest one upwards holds for a file", async () => {
    const cwd = folderWith({
      "callsheet.config.yaml": "rules: { unknown-key: warning }\n",
      "a.realtime.yaml": typo,
      "strict/callsheet.config.yaml": "rules: { unknown-key: error }\n",
      "strict/deep/b.realtime.yaml": typo,
    });
    const { findings } = await lintJson([], cwd);
    expect(findings.map(({ file, severity }) => [file, severity])).toEqual([
      ["a.realtime.yaml", "warning"],
      ["strict/deep/b.realtime.yaml", "error"],
    ]);
  });

  test("--config names another one", async () => {
    const cwd = folderWith({
      "callsheet.config.yaml": "rules: { unknown-key: error }\n",
      "ci/lenient.yaml": "rules: { unknown-key: off }\n",
      "a.realtime.yaml": typo,
    });
    const { code } = await callsheet(["lint", "--config", "ci/lenient.yaml"], { cwd });
    expect(code).toBe(0);
  });

  test("what it ignores is not linted, also when it is named", async () => {
    const cwd = folderWith({
      "callsheet.config.yaml": "ignore: [legacy/**]\n",
      "a.realtime.yaml": typo,
      "legacy/b.realtime.yaml": typo,
      "legacy/[c].realtime.yaml": typo,
    });
    expect(await filesLinted([], cwd)).toEqual(["a.realtime.yaml"]);
    expect(await filesLinted(["legacy/b.realtime.yaml", "a.realtime.yaml"], cwd)).toEqual([
      "a.realtime.yaml",
    ]);
    expect(await callsheet(["lint", "legacy"], { cwd })).toMatchObject({
      code: 0,
      stdout: "0 files checked, no findings.\n",
    });
  });

  test("a wrong one ends the run with exit code 2 and shows the place", async () => {
    const cwd = folderWith({
      "callsheet.config.yaml": "rulez: {}\n",
      "a.realtime.yaml": clean,
    });
    const { code, stdout, stderr } = await callsheet(["lint"], { cwd });
    expect(stderr).toMatch(/^error: The configuration callsheet\.config\.yaml is wrong\.\n/);
    expect(stderr).toContain("callsheet.config.yaml:1:1");
    expect(stderr).toContain("> 1 | rulez: {}");
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

test("a configuration that names no rule, or gives an option wrongly, is told with its place", async () => {
  const cwd = folderWith({
    "callsheet.config.yaml": "rules:\n  unknown-kye: off\n  unknown-key: { severity: fatal }\n",
    "a.realtime.yaml": clean,
  });
  const { code, stdout, stderr } = await callsheet(["lint"], { cwd });
  expect(stderr).toContain(
    "callsheet.config.yaml:2:3  error  There is no rule `unknown-kye`. Did you mean `unknown-key`?",
  );
  expect(stderr).toMatch(/callsheet\.config\.yaml:3:\d+ {2}error {2}/);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
});

test("--target azure takes a deployment's name for a model, whatever the configuration says", async () => {
  const cwd = folderWith({
    "callsheet.config.yaml": "target: openai\n",
    "a.realtime.yaml": "type: realtime\nmodel: our-deployment\n",
  });
  const { findings } = await lintJson([], cwd);
  expect(findings.map(({ rule }) => rule)).toEqual(["unknown-model"]);
  expect((await lintJson(["--target", "azure"], cwd)).findings).toEqual([]);
});

test("--target and --today take a platform and a day", async () => {
  const cwd = folderWith({ "a.realtime.yaml": clean });
  const argv = ["lint", "--target", "azure", "--today", "2027-01-20"];
  expect((await callsheet(argv, { cwd })).code).toBe(0);
});
