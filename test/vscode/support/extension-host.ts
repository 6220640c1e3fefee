import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { build } from "esbuild";
import type { Browser } from "playwright-core";

import { failMark, passMark } from "../in-extension-host/marks.ts";
import type { CodeServer } from "./code-server.ts";

/** What a run of test code inside the extension host came to. */
export interface HostRun {
  readonly exitCode: number;
  /** The names of the cases that passed. */
  readonly passed: readonly string[];
  /** The others, each with what went wrong. */
  readonly failed: readonly string[];
}

/** An extension that does nothing: VS Code runs tests only beside one that is being developed. */
const emptyExtension = {
  name: "tests",
  publisher: "callsheet",
  version: "0.0.0",
  engines: { vscode: "*" },
};

/**
 * Bundles test code that exports `run`, and runs it in the extension host of a code-server that
 * was started with `smokeTestDriver`.
 */
export async function runInExtensionHost(
  browser: Browser,
  { url, authority }: CodeServer,
  { entry, workspace, scratch }: { entry: string; workspace: string; scratch: string },
): Promise<HostRun> {
  const tests = join(scratch, "tests.cjs");
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, "package.json"), JSON.stringify(emptyExtension));
  await build({
    entryPoints: [resolve(entry)],
    outfile: tests,
    bundle: true,
    platform: "node",
    format: "cjs",
    conditions: ["@callsheet/source"],
    external: ["vscode"],
    logLevel: "error",
  });

  const remote = (path: string): string => `vscode-remote://${authority}${path}`;
  const payload = [
    ["extensionDevelopmentPath", remote(scratch)],
    ["extensionTestsPath", remote(tests)],
  ];
  const page = await browser.newPage();
  const passed: string[] = [];
  const failed: string[] = [];
  await page.exposeFunction("codeAutomationLog", (_level: string, words: readonly unknown[]) => {
    const [mark, name, problem] = words.map(String);
    if (mark === passMark) passed.push(String(name));
    if (mark === failMark) failed.push(`${String(name)}: ${String(problem)}`);
  });
  const exitCode = await new Promise<number>((resolveExit, reject) => {
    page
      .exposeFunction("codeAutomationExit", resolveExit)
      .then(() =>
        page.goto(
          `${url}/?folder=${workspace}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
        ),
      )
      .catch(reject);
  });
  await page.close();
  return { exitCode, passed, failed };
}
