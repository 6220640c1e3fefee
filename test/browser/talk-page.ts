import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished } from "vitest";
import type { BrowserContextOptions, Page } from "playwright-core";

import { callsheet, folderWith } from "../cli/callsheet.ts";
import { fileName, sessionText } from "../talk/talking.ts";
import { openPage } from "./chromium.ts";

/** A session that takes no turn by what the microphone hears, which beeps in these browsers. */
export const quietText = sessionText.replace("audio:", "audio:\n  input: { turn_detection: null }");

/** The page of `callsheet talk --local`, open in a browser. */
export interface TalkPage {
  readonly page: Page;
  readonly url: string;
  /** Writes the session file anew. */
  readonly save: (text: string) => void;
  /** Ends the command. */
  readonly end: () => Promise<void>;
  /** What the browser asked for beyond the page's own origin, and what it complained of. */
  readonly complaints: readonly string[];
}

export interface TalkPageOptions extends BrowserContextOptions {
  readonly text?: string;
}

/** Starts the command, which a test interrupts at its end, and opens its page. */
export async function openTalkPage(options: TalkPageOptions = {}): Promise<TalkPage> {
  const { text = quietText, ...context } = options;
  const folder = folderWith({
    "callsheet.config.yaml": "extends: recommended\n",
    [fileName]: text,
  });
  const controller = new AbortController();
  let announce = (_: string): void => {};
  const announced = new Promise<string>((resolve) => (announce = resolve));
  const running = callsheet(["talk", fileName, "--local"], {
    cwd: folder,
    interruption: controller.signal,
    onStdout: (line) => announce(line.trim()),
  });
  const end = async (): Promise<void> => {
    controller.abort();
    expect((await running).code).toBe(0);
  };
  onTestFinished(end);
  const url = await announced;
  const page = await openPage("about:blank", context);
  const complaints = listenTo(page, new URL(url).origin);
  await page.addInitScript(keepPeers);
  await page.goto(url);
  await page.getByText("with the emulator").waitFor();
  return {
    page,
    url,
    save: (saved) => writeFileSync(join(folder, fileName), saved),
    end,
    complaints,
  };
}

function listenTo(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:blob|data|about):/.test(url)) complaints.push(url);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}

declare global {
  var peers: RTCPeerConnection[];
  var channels: RTCDataChannel[];
}

/** Runs in the page before its script: keeps the peer connections and channels that it will make. */
function keepPeers(): void {
  const peers: RTCPeerConnection[] = [];
  const channels: RTCDataChannel[] = [];
  const Original = RTCPeerConnection;
  Object.assign(globalThis, {
    peers,
    channels,
    RTCPeerConnection: class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        peers.push(this);
      }

      override createDataChannel(label: string): RTCDataChannel {
        const channel = super.createDataChannel(label);
        channels.push(channel);
        return channel;
      }
    },
  });
}

/** Calls, and waits until the line is open. */
export async function call(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Call/ }).click();
  await page.getByText("Connected", { exact: true }).waitFor();
}

/** Types to the model. */
export async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel("Say it in writing").fill(text);
  await page.keyboard.press("Enter");
}

/** Types to the model in the very moment in which a response begins that the page knows nothing of. */
export async function sayAtOnceWithAnother(page: Page, text: string): Promise<void> {
  await page.getByLabel("Say it in writing").fill(text);
  await page.evaluate(() => {
    const { channels } = globalThis;
    channels.at(-1)?.send(JSON.stringify({ type: "response.create" }));
    document.querySelector<HTMLFormElement>("form.composer")?.requestSubmit();
  });
}

/** The bytes of sound that went each way so far. */
export async function soundOf(page: Page): Promise<{ sent: number; received: number }> {
  return page.evaluate(async () => {
    const { peers } = globalThis;
    const sound = { sent: 0, received: 0 };
    (await peers.at(-1)?.getStats())?.forEach((stat: Record<string, unknown>) => {
      if (stat["type"] === "outbound-rtp") sound.sent += Number(stat["bytesSent"]);
      if (stat["type"] === "inbound-rtp") sound.received += Number(stat["bytesReceived"]);
    });
    return sound;
  });
}

/** Whether the page sends what the microphone hears. */
export async function isMicrophoneOpen(page: Page): Promise<boolean | undefined> {
  return page.evaluate(() => {
    const { peers } = globalThis;
    return peers.at(-1)?.getSenders()[0]?.track?.enabled;
  });
}

/** The events of the list, saved as the page saves them. */
export async function savedEvents(page: Page): Promise<{ name: string; events: unknown[] }> {
  await page.getByRole("tab", { name: /Events/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save" }).click(),
  ]);
  const lines = readFileSync(await download.path(), "utf8")
    .trim()
    .split("\n");
  return {
    name: download.suggestedFilename(),
    events: lines.map((line): unknown => JSON.parse(line)),
  };
}
