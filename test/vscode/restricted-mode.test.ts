import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { startCodeServer, type CodeServer } from "./support/code-server.ts";
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
  server = await startCodeServer({ trusted: false });
  browser = await launchBrowser();
  workbench = await openWorkbench(browser, `${server.url}/?folder=${workspace.folder}`);
});

afterAll(async () => {
  await browser.close();
  server.stop();
  workspace.remove();
});

test("without trust files are checked, and nothing can be run", async () => {
  await workbench.open("voice.realtime.yaml");
  await workbench.page.locator(".squiggly-error").waitFor();
  expect(await workbench.status()).toBe(
    "Callsheet, Restricted: no variables, no included files, no terminal",
  );
  expect(await workbench.lenses()).toEqual([]);
  await workbench.picture("restricted-mode");
});

test("with trust the same file can be called", async () => {
  await workbench.run("Workspaces: Manage Workspace Trust");
  await workbench.page.getByRole("button", { name: "Trust", exact: true }).click();
  await workbench.page.getByText("You trust this folder").waitFor();
  await workbench.page.locator(".codelens-decoration a").first().waitFor();
  expect(await workbench.lenses()).toEqual(["Talk", "Call"]);
  expect(await workbench.status()).toBe("Callsheet, Checks while you type");
});
