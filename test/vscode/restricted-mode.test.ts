import { join } from "node:path";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { smokeTestDriver, startCodeServer, type CodeServer } from "./support/code-server.ts";
import { voiceSuggestions } from "./support/expected-suggestions.ts";
import { runInExtensionHost } from "./support/extension-host.ts";
import { launchBrowser, openWorkbench, type Workbench } from "./support/workbench.ts";
import { createWorkspace, type Workspace } from "./support/workspace.ts";

let browser: Browser;
let workspace: Workspace;
let server: CodeServer;
let workbench: Workbench;

beforeAll(async () => {
  workspace = createWorkspace({
    "voice.realtime.yaml": "type: realtime\naudio: { output: { voice: mari } }\n",
  });
  server = await startCodeServer({ trusted: false, flags: smokeTestDriver });
  browser = await launchBrowser();
  workbench = await openWorkbench(browser, `${server.url}/?folder=${workspace.folder}`);
});

afterAll(async () => {
  await browser.close();
  server.stop();
  workspace.remove();
});

test("without trust files are checked, completed and explained", async () => {
  await workbench.open("voice.realtime.yaml", 2, 27);
  await workbench.page.locator(".squiggly-error").waitFor();
  expect(await workbench.suggestions()).toEqual(voiceSuggestions);
  await workbench.page.keyboard.press("Escape");
  expect(await workbench.hover()).toBe("`mari` is not a voice of the API. Did you mean `marin`?");
  expect(await workbench.status()).toBe(
    "Callsheet, Restricted: no variables, no included files, no terminal",
  );
  await workbench.picture("restricted-mode");
});

test("without trust the palette has no command that runs in a terminal", async () => {
  await workbench.open("voice.realtime.yaml");
  await expect
    .poll(() => workbench.palette("Callsheet: "))
    .toEqual([
      "Callsheet: Fix All Problems in This File",
      "Callsheet: Lint All Session Files",
      "Callsheet: Migrate to Today's Session Shape",
      "Callsheet: Restart Language Server",
      "Callsheet: Show Log",
    ]);
  await workbench.page.keyboard.press("Escape");
});

test("without trust nothing runs, whoever asks", async () => {
  const run = await runInExtensionHost(browser, server, {
    entry: "test/vscode/in-extension-host/restricted-run.ts",
    workspace: workspace.folder,
    scratch: join(server.home, "tests"),
  });
  expect(run).toEqual({
    exitCode: 0,
    passed: ["nothingIsOfferedAboveTheFirstLine", "nothingRunsInATerminal"],
    failed: [],
  });
});

test("with trust the same file can be called", async () => {
  await workbench.run("Workspaces: Manage Workspace Trust");
  await workbench.page.getByRole("button", { name: "Trust", exact: true }).click();
  await workbench.page.getByText("You trust this folder").waitFor();
  await workbench.page.locator(".codelens-decoration a").first().waitFor();
  expect(await workbench.lenses()).toEqual(["Talk", "Call"]);
  expect(await workbench.status()).toBe("Callsheet, Checks while you type");
});
