import { readFileSync } from "node:fs";

import { lint, parseScript, scriptOf } from "@callsheet/core";
import { createManualClock, type Emulator } from "@callsheet/emulator";
import { expect, onTestFinished, test } from "vitest";

import { callsheet } from "../cli/callsheet.ts";
import { importModule } from "../cli/generated-module.ts";
import { openSession, say } from "../emulator/event-socket.ts";
import { textAt } from "../emulator/event-text.ts";
import { emulator } from "../emulator/realtime-client.ts";

const page = readFileSync(new URL("../../docs/emulator.md", import.meta.url), "utf8");

/** What stands first, in code, in the rows of the tables of the page. */
const entries = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, entry = ""]) => entry);

test("the page tells of every option of the command", async () => {
  const { stdout } = await callsheet(["emulator", "--help"]);
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option);
  const told = entries
    .filter((entry) => entry.startsWith("--"))
    .map((entry) => entry.split(" ")[0]);
  expect(told).toEqual(options.filter((option) => option !== "--help"));
});

test("the page tells of every event that a client may send", async () => {
  const socket = await openSession(await emulator());
  socket.send({ type: "none" });
  const message = textAt(await socket.next("error"), "error", "message");
  const [, ...events] = [...message.matchAll(/'([\w.]+)'/g)].map(([, type]) => type);
  expect(entries.filter((entry) => events.includes(entry))).toEqual(events);
});

test.each(entries.filter((entry) => /^(?:GET|POST|DELETE) \//.test(entry)))(
  "the address of the page is there: %s",
  async (entry) => {
    const [method, path = ""] = entry.replace("{id}", "rtc_1").split(" ");
    const { url } = await emulator();
    const response = await fetch(url + path, { method: method ?? "" });
    expect(await response.text()).not.toMatch(/unknown_url|method_not_supported/);
  },
);

test("the persona of the page does its steps", async () => {
  const start = page.indexOf("```ts\n") + 6;
  const { emulator: started } = await importModule(page.slice(start, page.indexOf("```", start)));
  if (!isEmulator(started)) throw new Error("The module of the page exports no emulator.");
  onTestFinished(() => started.close());
  const socket = await openSession(started, { output_modalities: ["text"] });
  socket.send({ type: "response.create" });
  expect(await socket.next("response.done")).toMatchObject({
    response: {
      output: [
        { type: "message", content: [{ text: "One moment." }] },
        { type: "function_call", name: "look_up_order", arguments: '{"id":"A-17"}' },
      ],
    },
  });
  socket.send({ type: "response.create" });
  expect(await socket.next("response.done")).toMatchObject({ response: { status: "failed" } });
});

test("the script of the page is right, and does what it says", async () => {
  const start = page.indexOf("```yaml script\n") + 15;
  const document = parseScript(page.slice(start, page.indexOf("```", start)), { uri: "page" });
  expect(lint(document)).toEqual([]);
  const script = scriptOf(document);
  if (script === null) throw new Error("The page holds no script.");
  const clock = createManualClock();
  const tools = [{ type: "function", name: "look_up_order" }];
  const socket = await openSession(await emulator({ script, clock }), {
    output_modalities: ["text"],
    tools,
  });
  socket.send({ type: "response.create" });
  expect(await socket.next("response.output_text.done")).toMatchObject({
    text: "Hello, how can I help?",
  });
  socket.send({ type: "response.create" });
  expect(await socket.next("response.function_call_arguments.done")).toMatchObject({
    name: "look_up_order",
    arguments: '{"order_id":"A-17"}',
  });
  for (const text of ["One.", "Two.", "Three."]) say(socket, text);
  expect(await socket.next("error")).toMatchObject({ error: { code: "overloaded" } });
  clock.advance(30_000);
  await socket.closed;
});

function isEmulator(value: unknown): value is Emulator {
  return typeof value === "object" && value !== null && "journal" in value;
}
