import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { voiceSuggestions } from "./support/expected-suggestions.ts";
import { startWebEditor, type WebEditor } from "./support/web-editor.ts";
import { launchBrowser, openWorkbench, type Workbench } from "./support/workbench.ts";

let browser: Browser;
let site: WebEditor;
let workbench: Workbench;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await startWebEditor();
  workbench = await openWorkbench(browser, site.url);
});

afterAll(async () => {
  await browser.close();
  site.stop();
});

test("a wrong voice is marked in the browser", async () => {
  await workbench.open("voice.realtime.yaml", 4, 12);
  await workbench.page.locator(".squiggly-error").waitFor();
  await workbench.picture("web-squiggle");
  expect(await workbench.hover()).toBe("`mari` is not a voice of the API. Did you mean `marin`?");
});

test("voices are suggested in the browser", async () => {
  await workbench.open("new-voice.realtime.yaml", 4, 12);
  const labels = await workbench.suggestions();
  await workbench.picture("web-suggestions");
  expect(labels).toEqual(voiceSuggestions);
});
