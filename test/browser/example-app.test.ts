import { readFileSync } from "node:fs";

import { parseScript, scriptOf } from "@callsheet/core";
import { startEmulator } from "@callsheet/emulator";
import { expect, onTestFinished, test } from "vitest";

import { createAppServer } from "../../examples/app/server.ts";
import { openPage } from "./chromium.ts";
import { serve } from "./served-page.ts";

const apiKey = "sk-proj-0123456789abcdef";
const scriptFile = "examples/app/desk.script.yaml";

/** The page of the app, whose calls go to an emulator that plays the app's script. */
async function openDesk(key: string) {
  const script = scriptOf(parseScript(readFileSync(scriptFile, "utf8"), { uri: scriptFile }));
  if (script === null) throw new Error("no script");
  const emulator = await startEmulator({ apiKey, script });
  onTestFinished(() => emulator.close());
  const server = createAppServer({ apiKey: key, baseUrl: emulator.baseUrl });
  const page = await openPage(await serve(server));
  // Chromium's own microphone beeps, and would interrupt.
  await page.evaluate(() => {
    const { stream } = new AudioContext().createMediaStreamDestination();
    navigator.mediaDevices.getUserMedia = async () => Promise.resolve(stream);
  });
  return { emulator, page };
}

test("the app sets its lamp and starts a timer when it is asked to", async () => {
  const { emulator, page } = await openDesk(apiKey);
  await page.getByRole("button", { name: "Call" }).click();
  await page.getByRole("button", { name: "Hang up" }).waitFor();
  await page.getByRole("textbox").fill("Make it cosy, and give me five minutes for my tea.");
  await page.getByRole("textbox").press("Enter");
  await page.getByRole("img", { name: "The lamp is coral, at 60 %." }).waitFor();
  await page.getByText(/^tea [45]:\d\d$/).waitFor();
  await page.getByText("It is cosy now, and your tea has five minutes.").waitFor();
  await page.getByRole("button", { name: "Hang up" }).click();
  await page.getByRole("button", { name: "Call" }).waitFor();
  await expect
    .poll(() => emulator.journal().calls)
    .toMatchObject([{ state: "ended", endReason: "caller-left" }]);
});

test("the app says why a call does not come about", async () => {
  const { page } = await openDesk("sk-proj-another");
  await page.getByRole("button", { name: "Call" }).click();
  await page.getByText("The call could not be placed.").waitFor();
  await page.getByRole("button", { name: "Call" }).waitFor();
});
