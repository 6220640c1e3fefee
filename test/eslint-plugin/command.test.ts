import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";

const require = createRequire(import.meta.url);
const commands = ["eslint", "eslint-9"].map(
  (name) =>
    [name, join(dirname(require.resolve(`${name}/package.json`)), "bin/eslint.js")] as const,
);
const loader = ["--conditions=@callsheet/source", `--import=${import.meta.resolve("tsx")}`];
const configFile = `
import callsheet from ${JSON.stringify(import.meta.resolve("eslint-plugin-callsheet"))};

export default [callsheet.configs.recommended];
`;

describe.each(commands)("the command of %s", (_, command) => {
  const eslint = (cwd: string, ...argv: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [...loader, command, ...argv],
        { cwd },
        (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      );
    });

  test("prints findings at their places, and 1 is its exit code", async () => {
    const folder = folderWith("type: realtime\nmodle: gpt-realtime-2.1\n");
    const { code, stdout } = await eslint(folder, ".", "--format", "json");
    const [{ messages }] = JSON.parse(stdout);
    expect(messages).toMatchObject([{ ruleId: "callsheet/unknown-key", line: 2, column: 1 }]);
    expect(code).toBe(1);
  });

  test("says nothing of a session without faults", async () => {
    const folder = folderWith("type: transcription\n");
    expect(await eslint(folder, ".")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("--fix writes the mended file", async () => {
    const folder = folderWith("type: transcription\ninclude: [${env:INCLUDED}]\n");
    expect(await eslint(folder, ".", "--fix")).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(folder, "a.realtime.yaml"), "utf8")).toBe(
      'type: transcription\ninclude: ["${env:INCLUDED}"]\n',
    );
  });
});

/** A new folder with one session file and a configuration, which goes away after the test. */
function folderWith(session: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "callsheet-eslint-")));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(join(folder, "eslint.config.mjs"), configFile);
  writeFileSync(join(folder, "a.realtime.yaml"), session);
  return folder;
}
