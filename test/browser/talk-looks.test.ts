import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { AxeResults, RunOptions } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { buildTalkPage } from "../../scripts/bundle/talk-page.ts";
import { sessionText } from "../talk/talking.ts";
import { call, openTalkPage, say } from "./talk-page.ts";

const artefacts = "dist/talk-artefacts";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

beforeAll(async () => {
  mkdirSync(artefacts, { recursive: true });
  await buildTalkPage("packages/cli/dist/talk");
});

declare global {
  var axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** What axe-core finds on the page as it is, best practices included; each as rule and place. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run({ resultTypes: ["violations"] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

const looks: readonly (BrowserContextOptions & { name: string })[] = [
  { name: "light", colorScheme: "light", viewport: { width: 1360, height: 860 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1360, height: 860 } },
  { name: "narrow", colorScheme: "light", viewport: { width: 360, height: 780 } },
  { name: "narrow-dark", colorScheme: "dark", viewport: { width: 360, height: 780 } },
];

test.each(looks)("axe-core finds nothing, and nothing is too wide: $name", async (look) => {
  const { name, ...context } = look;
  // It is put into the page past its policy, by which nothing else gets there.
  const { page, save, complaints } = await openTalkPage({
    ...context,
    text: sessionText,
    reducedMotion: "reduce",
  });
  await page.evaluate(axe);
  const check = async (what: string): Promise<void> => {
    expect([what, await violations(page)]).toEqual([what, []]);
    expect([what, await overflow(page)]).toEqual([what, 0]);
    const fullPage = name.startsWith("narrow");
    await page.screenshot({ path: `${artefacts}/${name}-${what}.png`, fullPage });
  };
  await check("1-idle");
  await call(page);
  await page.getByRole("button", { name: "Mute" }).click();
  await say(page, "Good evening! Please look_up_order for me.");
  await page.getByRole("textbox", { name: "Your answer" }).waitFor();
  await check("2-tool-call");
  await page.getByRole("button", { name: "Send answer" }).click();
  await page.getByText("look_up_order answered").first().waitFor();
  save(sessionText.replace("brief", "kind").replace("2.1", "2"));
  await page.getByText("The call follows the file").first().waitFor();
  await page.getByRole("tab", { name: /Events/ }).click();
  await page.locator(".event").first().click();
  await check("3-events");
  save(sessionText.replace("instructions", "instuctions"));
  await page.getByText("has an error.").waitFor();
  await page.getByRole("tab", { name: "Usage" }).click();
  await check("4-findings");
  await page.getByLabel("Push to talk").check();
  await page.getByRole("button", { name: "Hang up" }).click();
  await page.getByText("Call ended").waitFor();
  await check("5-ended");
  expect(complaints).toEqual([]);
});

/** By how many pixels the page is wider than the window. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

test("everything can be reached by keyboard, in the order of the page, and shows its focus", async () => {
  const { page } = await openTalkPage({ text: sessionText });
  const stops: string[] = [];
  for (let count = 0; count < 7; count++) {
    await page.keyboard.press("Tab");
    stops.push(
      await page.evaluate(() => {
        const { activeElement: element } = document;
        if (element === null) return "nothing";
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const isSeen = outlineStyle !== "none" && outlineWidth !== "0px";
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : element;
        const name = element.getAttribute("aria-label") ?? label?.textContent.trim();
        return `${name ?? ""}${isSeen ? "" : " (unseen)"}`;
      }),
    );
  }
  expect(stops).toEqual([
    "Call",
    "Transcript",
    "Push to talk",
    "Mute",
    "Say it in writing",
    "Session",
    expect.stringContaining("What the file asks for"),
  ]);
});

test("tabs are changed with the arrow keys", async () => {
  const { page } = await openTalkPage({ text: sessionText });
  await page.getByRole("tab", { name: "Session" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("tab", { name: "Events", selected: true }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Usage");
});
