import { existsSync } from "node:fs";
import { chromium, type BrowserContextOptions, type Page } from "playwright-core";
import { onTestFinished } from "vitest";

/** Where Debian's package puts it; another one is named by `CHROMIUM`. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** A microphone that beeps, no question whether it may be used, and calls to this machine. */
const args = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
  ...["--allow-loopback-in-peer-connection", "--autoplay-policy=no-user-gesture-required"],
];

/** Opens an address in a Chromium that goes away after the test. */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  if (!existsSync(executablePath)) {
    throw new Error("These tests need Chromium: apt-get install chromium, or set CHROMIUM.");
  }
  const browser = await chromium.launch({ executablePath, args });
  onTestFinished(() => browser.close());
  const page = await browser.newPage(options);
  await page.goto(url);
  return page;
}
