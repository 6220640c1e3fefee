import { join } from "node:path";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

import { smokeTestDriver, startCodeServer, type CodeServer } from "./support/code-server.ts";
import { runInExtensionHost } from "./support/extension-host.ts";
import { launchBrowser } from "./support/workbench.ts";
import { createWorkspace } from "./support/workspace.ts";

const files = {
  "names/a.realtime.yaml": "type: realtime\n",
  "names/b.realtime.yml": "type: realtime\n",
  "names/c.realtime.json": '{ "type": "realtime" }\n',
  "names/realtime.yaml": "type: realtime\n",
  "names/other.yaml": "typo: realtime\n",
  "voice.realtime.yaml": "type: realtime\naudio: { output: { voice: mari } }\n",
  "tools.realtime.yaml": [
    "type: realtime",
    "model: gpt-realtime",
    "tools:",
    "  - type: function",
    "    name: look_up_order",
    "    description: Looks up an order.",
    "tool_choice: { type: function, name: look_up_order }",
    "",
  ].join("\n"),
  "untidy.realtime.yaml": "type:   realtime # kept  \naudio:\n    output: {voice: marin}\n",
  "safe-fixes.realtime.yaml": "type: realtime\naudio: { output: { voice: Marin } }\n",
  "beta.realtime.yaml": "voice: marin\ninstructions: Be kind.\n",
  "apart/unopened.realtime.yaml": "type: realtime\ninstuctions: Be kind.\n",
  'it\'s "named" $HOME/printed.realtime.yaml': "type: realtime\nmodel: gpt-realtime\n",
};

let browser: Browser;
let server: CodeServer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startCodeServer({ flags: smokeTestDriver });
});

afterAll(async () => {
  await browser.close();
  server.stop();
});

test("test code inside the extension host ends well", async () => {
  // It changes the files, so each try gets files of its own.
  const workspace = createWorkspace(files);
  onTestFinished(() => workspace.remove());
  workspace.install("callsheet", "packages/cli/bin/callsheet.cjs");
  const run = await runInExtensionHost(browser, server, {
    entry: "test/vscode/in-extension-host/trusted-run.ts",
    workspace: workspace.folder,
    scratch: join(server.home, "tests"),
  });
  expect(run.failed).toEqual([]);
  expect(run.exitCode).toBe(0);
  expect(run.passed.length).toBeGreaterThan(0);
});
