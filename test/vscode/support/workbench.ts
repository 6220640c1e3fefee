import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { chromium, type Browser, type Locator, type Page } from "playwright-core";

import { artefactsFolder, chromium as executablePath } from "../../../scripts/vscode/editors.ts";

/** What keeps Chromium from asking the network for anything, and lets it run as root. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}

/** VS Code's window, used as people use it: by keyboard, and by what is to be seen. */
export interface Workbench {
  readonly page: Page;
  /** Shows a file of the workspace, with the cursor at a place that counts from 1. */
  readonly open: (file: string, line?: number, column?: number) => Promise<void>;
  /** Saves the file that is shown, once it has been changed, and waits until that is done. */
  readonly save: () => Promise<void>;
  /** What is found at the cursor, as the editor shows it. */
  readonly hover: () => Promise<string>;
  /** The commands above the first line. */
  readonly lenses: () => Promise<string[]>;
  /** What the language status says. */
  readonly status: () => Promise<string>;
  /** What the palette lists for a text; it stays open. */
  readonly palette: (text: string) => Promise<string[]>;
  /** Runs a command of the palette. */
  readonly run: (title: string) => Promise<void>;
  /** Asks for suggestions, and gives their labels in the order in which they are listed. */
  readonly suggestions: () => Promise<string[]>;
  /** Takes the suggestion of this label. */
  readonly accept: (label: string) => Promise<void>;
  /** Keeps a picture of the window as an artefact. */
  readonly picture: (name: string) => Promise<void>;
}

/** Opens VS Code in a window, and waits until it shows the files of its workspace. */
export async function openWorkbench(browser: Browser, url: string): Promise<Workbench> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page.getByRole("treeitem").first().waitFor();
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  return {
    page,
    async open(file, line = 1, column = 1) {
      // Resting among the files, the mouse brings up a hover that covers those beneath.
      await page.mouse.move(800, 600);
      await page.getByRole("treeitem", { name: new RegExp(`^${file}`) }).dblclick();
      await page.getByRole("tab", { name: file, selected: true }).waitFor();
      await press("Control+1");
      await page.locator(".editor-instance .monaco-editor.focused").waitFor();
      await press("Control+g");
      await quickInput(page).fill(`:${line}:${column}`);
      await page.getByRole("option", { name: `line ${line} ` }).waitFor();
      await press("Enter");
      await page.getByText(`Ln ${line}, Col ${column}`, { exact: true }).waitFor();
    },
    async save() {
      const unsaved = page.locator(".tab.active.dirty");
      await unsaved.waitFor();
      await press("Control+s");
      await unsaved.waitFor({ state: "detached" });
    },
    async hover() {
      await press("Control+k");
      await press("Control+i");
      const text = await page.locator(".monaco-hover:visible .marker > span").first().innerText();
      await press("Escape");
      return text;
    },
    lenses: () => page.locator(".codelens-decoration a").allInnerTexts(),
    async status() {
      const label = await page.locator("#status\\.languageStatus").getAttribute("aria-label");
      return label?.replace("Editor Language Status: ", "") ?? "";
    },
    async palette(text) {
      await press("F1");
      await quickInput(page).fill(`>${text}`);
      return page.getByRole("option").allInnerTexts();
    },
    async run(title) {
      await press("F1");
      await quickInput(page).fill(`>${title}`);
      await page.getByRole("option", { name: title }).first().waitFor();
      await press("Enter");
    },
    async suggestions() {
      await press("Control+Space");
      return readSuggestions(page);
    },
    async accept(label) {
      await press("Escape");
      await press("Control+Space");
      const row = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: label });
      await row.click();
    },
    async picture(name) {
      mkdirSync(artefactsFolder, { recursive: true });
      await page.screenshot({ path: join(artefactsFolder, `${name}.png`) });
    },
  };
}

function quickInput(page: Page): Locator {
  return page.locator(".quick-input-widget input.input");
}

/** Scrolls through the list, of which only the rows in view are in the page. */
async function readSuggestions(page: Page): Promise<string[]> {
  const rows = page.locator(".suggest-widget.visible .monaco-list-row");
  await rows.first().waitFor();
  const labels: string[] = [];
  const total = Number(await rows.first().getAttribute("aria-setsize"));
  while (Object.keys(labels).length < total) {
    const seen = await rows.evaluateAll((elements) =>
      elements.map((row) => ({
        index: Number(row.getAttribute("data-index")),
        label: row.querySelector(".label-name")?.textContent ?? "",
      })),
    );
    for (const { index, label } of seen) labels[index] = label;
    await page.keyboard.press("PageDown");
  }
  return labels;
}
