import { request } from "node:http";

import { createCaller, startEmulator, type Emulator } from "@callsheet/emulator";
import { onTestFinished } from "vitest";

import { callsheet, folderWith, type Transcript } from "../cli/callsheet.ts";

export const fileName = "concierge.realtime.yaml";
export const key = "sk-proj-0123456789abcdef";

export const sessionText = `type: realtime
model: gpt-realtime-2.1
instructions: Be brief.
audio:
  output:
    voice: marin
tools:
  - type: function
    name: look_up_order
    description: Looks up an order by its number.
    parameters:
      type: object
      properties:
        order_id: { type: string, description: As on the bill., examples: [A-17] }
      required: [order_id]
`;

/** A running `callsheet talk`. */
export interface Talking {
  /** The page's address. */
  readonly url: string;
  /** The project's folder. */
  readonly folder: string;
  readonly emulator: Emulator;
  /** Interrupts the command, and waits for its end. */
  readonly end: () => Promise<Transcript>;
}

/** Starts the command on a folder with these files, whose calls an emulator of the test answers. */
export async function startTalking(
  files: Readonly<Record<string, string>> = { [fileName]: sessionText },
  env: Readonly<Record<string, string>> = {},
): Promise<Talking> {
  const folder = folderWith({ "callsheet.config.yaml": "extends: recommended\n", ...files });
  const emulator = await startEmulator();
  onTestFinished(() => emulator.close());
  const controller = new AbortController();
  let announce = (_: string): void => {};
  const announced = new Promise<string>((resolve) => (announce = resolve));
  const running = callsheet(["talk", fileName, "--base-url", emulator.baseUrl], {
    cwd: folder,
    env: { OPENAI_API_KEY: key, ...env },
    interruption: controller.signal,
    onStdout: (text) => announce(text.trim()),
  });
  const end = (): Promise<Transcript> => {
    controller.abort();
    return running;
  };
  onTestFinished(async () => {
    await end();
  });
  const ended = running.then(({ stderr }) => {
    throw new Error(`The command ended: ${stderr}`);
  });
  return { url: await Promise.race([announced, ended]), folder, emulator, end };
}

/** Sends an offer as the page does; the call's id, and the response. */
export async function placeCall({ url }: Talking) {
  const caller = await createCaller({ reach: "loopback" });
  onTestFinished(() => caller.close());
  const response = await fetch(`${url}call`, {
    method: "POST",
    headers: { "content-type": "application/sdp" },
    body: caller.offer,
  });
  const callId = response.headers.get("location")?.split("/").at(-1) ?? "";
  return { response, callId };
}

/** Posts JSON below the page's address and reads the answer. */
export async function post(url: string, body: object): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  return response.json();
}

/** What a browser would not let a page do: a request with any path and headers. */
export async function rawRequest(
  url: string,
  options: { path?: string; method?: string; headers?: Record<string, string> },
): Promise<{ status: number; body: string }> {
  const { hostname, port, pathname } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: pathname, ...options }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += String(chunk)));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on("error", reject)
      .end();
  });
}

/** Reads the states that the server tells of a file. */
export async function readChanges({ url }: Talking): Promise<{ next: () => Promise<unknown> }> {
  const response = await fetch(`${url}changes`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  onTestFinished(async () => reader?.cancel().catch(() => undefined));
  let text = "";
  return {
    async next() {
      for (;;) {
        const end = text.indexOf("\n\n");
        if (end >= 0) {
          const state: unknown = JSON.parse(text.slice("data: ".length, end));
          text = text.slice(end + 2);
          return state;
        }
        const chunk = await reader?.read();
        if (chunk?.value === undefined) throw new Error("The stream of changes ended.");
        text += chunk.value;
      }
    },
  };
}
