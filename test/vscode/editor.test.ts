import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { dedent } from "../support/marked-text.ts";
import { startCodeServer, type CodeServer } from "./support/code-server.ts";
import {
  modelSuggestions,
  toolKeys,
  toolStarters,
  voiceSuggestions,
} from "./support/expected-suggestions.ts";
import { languageServers } from "./support/language-servers.ts";
import { launchBrowser, openWorkbench, type Workbench } from "./support/workbench.ts";
import { createWorkspace, type Workspace } from "./support/workspace.ts";

const files = {
  "colours.realtime.yaml": dedent(`
    # callsheet-disable no-automatic-response -- the application answers
    type: realtime
    model: gpt-realtime
    instructions: |
      # Role
      You are **kind**, and say \`hello\` first.

      - Keep it short.
    audio:
      input: { turn_detection: null }
      output: { voice: marin }
    tools:
      - type: mcp
        server_label: crm
        server_url: https://crm.example.com
        authorization: \${env:CRM_TOKEN}
        require_approval: never
  `),
  "new-model.realtime.yaml": "type: realtime\nmodel: \n",
  "new-tool.realtime.yaml": "type: realtime\ntools:\n  - \n",
  "new-voice.realtime.yaml": "type: realtime\naudio:\n  output:\n    voice: \n",
  "tools.realtime.yaml": dedent(`
    type: realtime
    tools:
      - type: function
        name: look_up_order
        description: Looks up an order.
    tool_choice: { type: function, name: look_up_order }
  `),
  "untidy.realtime.yaml": dedent(`
    type:   realtime # kept
    audio:
      output:
        voice:    'marin'
  `),
  "voice.realtime.yaml": dedent(`
    type: realtime
    audio:
      output:
        voice: mari
  `),
};

let browser: Browser;
let workspace: Workspace;
let server: CodeServer;
let workbench: Workbench;

beforeAll(async () => {
  workspace = createWorkspace(files);
  server = await startCodeServer();
  browser = await launchBrowser();
  workbench = await openWorkbench(browser, `${server.url}/?folder=${workspace.folder}`);
});

afterAll(async () => {
  await browser.close();
  server.stop();
  workspace.remove();
});

afterEach(async ({ task }) => {
  await workbench.picture(task.name.replaceAll(/\W+/g, "-"));
});

test("a wrong voice is marked, explained and mended", async () => {
  const { page } = workbench;
  await workbench.open("voice.realtime.yaml", 4, 12);
  await page.locator(".squiggly-error").waitFor();
  await workbench.picture("a-wrong-voice");
  expect(await workbench.hover()).toBe("`mari` is not a voice of the API. Did you mean `marin`?");

  await page.keyboard.press("Control+.");
  await page.getByRole("option", { name: "Change to `marin`" }).click();
  await workbench.save();
  await page.locator(".squiggly-error").waitFor({ state: "detached" });
  expect(workspace.read("voice.realtime.yaml")).toBe(
    files["voice.realtime.yaml"].replace("mari", "marin"),
  );
});

test("models are suggested", async () => {
  await workbench.open("new-model.realtime.yaml", 2, 8);
  expect(await workbench.suggestions()).toEqual(modelSuggestions);
});

test("voices are suggested", async () => {
  await workbench.open("new-voice.realtime.yaml", 4, 12);
  expect(await workbench.suggestions()).toEqual(voiceSuggestions);
});

test("a new tool is suggested, and written where the cursor stands", async () => {
  await workbench.open("new-tool.realtime.yaml", 3, 5);
  const labels = await workbench.suggestions();
  expect(labels.slice(0, toolStarters.length)).toEqual(toolStarters);
  expect(labels.slice(toolStarters.length).sort()).toEqual(toolKeys);

  await workbench.accept("MCP server");
  await workbench.save();
  expect(workspace.read("new-tool.realtime.yaml")).toBe(
    dedent(`
      type: realtime
      tools:
        - type: mcp
          server_label: crm
          server_url: https://mcp.example.com
          require_approval: never
    `),
  );
  await workbench.page.keyboard.press("Escape");
});

test("a tool choice leads to its tool", async () => {
  await workbench.open("tools.realtime.yaml", 6, 40);
  await workbench.page.getByText("Call", { exact: true }).waitFor();
  await workbench.page.keyboard.press("F12");
  await workbench.page.getByText("Ln 4, Col 11", { exact: true }).waitFor();
});

test("a file is formatted", async () => {
  await workbench.open("untidy.realtime.yaml");
  await workbench.run("Format Document");
  await workbench.save();
  expect(workspace.read("untidy.realtime.yaml")).toBe(
    "type: realtime # kept\naudio:\n  output:\n    voice: 'marin'\n",
  );
});

test("a conversation can be talked to and called from its first line", async () => {
  await workbench.open("colours.realtime.yaml");
  await workbench.page.locator(".codelens-decoration a").first().waitFor();
  expect(await workbench.lenses()).toEqual(["Talk", "Call"]);
});

test("the status tells that the server is there", async () => {
  await workbench.open("colours.realtime.yaml");
  expect(await workbench.status()).toBe("Callsheet, Checks while you type");
});

test("a server that keeps ending is told of in the status, until it is restarted", async () => {
  await workbench.open("new-voice.realtime.yaml");
  await expect
    .poll(
      () => {
        for (const id of languageServers(server.home)) process.kill(id, "SIGKILL");
        return workbench.status();
      },
      { timeout: 30_000 },
    )
    .toBe("Callsheet, The language server has stopped");
  await workbench.run("Callsheet: Restart Language Server");
  await expect.poll(workbench.status, { timeout: 10_000 }).toBe("Callsheet, Checks while you type");
  await workbench.page.locator(".squiggly-error").waitFor();
});

test("nothing pops up", async () => {
  expect(await workbench.page.locator(".notification-toast").count()).toBe(0);
});
