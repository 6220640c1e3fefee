import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { callsheet, folderWith } from "./callsheet.ts";

const misspeltScript = "stpes: []\n";
const misspeltScenario = "session: a.yaml\nresovled: { /type: realtime }\nskip: Later.\n";

test("lint finds scripts and scenarios beside sessions, each judged as what it is", async () => {
  const cwd = folderWith({
    "a.realtime.yaml": "type: realtime\n",
    "deep/a.script.yaml": misspeltScript,
    "deep/b.script.yml": misspeltScript,
    "deep/a.scenario.yaml": misspeltScenario,
    "deep/b.scenario.yml": misspeltScenario,
    "script.yaml": misspeltScript,
  });
  const { code, stdout } = await callsheet(["lint", "--format", "json"], { cwd });
  const report: { findings: { file: string; rule: string; message: string }[] } =
    JSON.parse(stdout);
  expect(report.findings.map(({ file, message }) => [file, message])).toEqual([
    ["deep/a.scenario.yaml", "`resovled` is not a key of the scenario. Did you mean `resolved`?"],
    ["deep/a.script.yaml", "`stpes` is not a key of the script. Did you mean `steps`?"],
    ["deep/b.scenario.yml", "`resovled` is not a key of the scenario. Did you mean `resolved`?"],
    ["deep/b.script.yml", "`stpes` is not a key of the script. Did you mean `steps`?"],
  ]);
  expect(code).toBe(1);
});

test("a file of another name is a session", async () => {
  const cwd = folderWith({ "script.yaml": misspeltScript });
  const { stdout } = await callsheet(["lint", "script.yaml"], { cwd });
  expect(stdout).toContain("`stpes` is not a key of the session.");
});

test("--fix, --stdin and comments work as in sessions", async () => {
  const off = "# callsheet-disable nothing-expected -- not yet\nsession: a.yaml\n";
  const cwd = folderWith({
    "a.scenario.yaml": "session: a.yaml\nenv: { PORT: 8080 }\nresolved: { /type: realtime }\n",
    "b.scenario.yaml": off,
  });
  expect(await callsheet(["lint", "--fix"], { cwd })).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, "a.scenario.yaml"), "utf8")).toContain('PORT: "8080"');
  const { code, stdout } = await callsheet(
    ["lint", "--stdin", "--stdin-filename", "x.script.yaml"],
    { cwd, stdin: misspeltScript },
  );
  expect(stdout).toContain("`stpes` is not a key of the script. Did you mean `steps`?");
  expect(code).toBe(1);
});
