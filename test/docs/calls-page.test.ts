import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { JsonObject } from "@callsheet/core";
import { readSession } from "@callsheet/project";
import { expect, onTestFinished, test } from "vitest";

import { callsheet } from "../cli/callsheet.ts";
import { compileWith, importModule, runWith } from "../cli/generated-module.ts";
import { hearEvents } from "../emulator/heard-events.ts";
import { caller, connect, emulator } from "../emulator/realtime-client.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${root}docs/calls.md`, "utf8");

function block(heading: string): string {
  const start = page.indexOf(`\n\`\`\`${heading}\n`) + heading.length + 5;
  return page.slice(start, page.indexOf("```", start));
}

/** The module that the page's command writes. */
async function conciergeTypes(): Promise<string> {
  const run = await callsheet(["types", "concierge.realtime.yaml"], { cwd: `${root}examples` });
  expect(run.code).toBe(0);
  return run.stdout;
}

test("the loop of tools compiles with the types of the concierge", async () => {
  expect(compileWith(await conciergeTypes(), block("ts tools"))).toEqual([]);
});

test("the loop of tools answers all calls of a response before the model goes on", async () => {
  const { answerToolCalls } = await runWith(await conciergeTypes(), block("ts tools"));
  if (typeof answerToolCalls !== "function") throw new Error("no loop");
  const client = await caller();
  const heard = hearEvents();
  client.onEvent(heard.add);
  const channel = Object.assign(new EventTarget(), {
    send(text: string) {
      const event: JsonObject = JSON.parse(text);
      client.send(event);
    },
  });
  client.onEvent((event) => {
    channel.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(event) }));
  });
  Reflect.apply(answerToolCalls, null, [channel]);
  const { tools = [] } = readSession(`${root}examples/concierge.realtime.yaml`, {});
  const session = { type: "realtime", output_modalities: ["text"], tools };
  await connect(await emulator(), client, session);
  await heard.next("session.created");
  const content = [{ type: "input_text", text: "Please reserve_table, then connect_front_desk." }];
  const item = { type: "message", role: "user", content };
  client.send({ type: "conversation.item.create", item });
  client.send({ type: "response.create" });
  expect(await heard.next("response.output_text.done")).toMatchObject({
    text: 'reserve_table answered: {"reserved":true}\nconnect_front_desk answered: The front desk was called.',
  });
  expect(heard.types()).not.toContain("error");
});

test("the handler of the page is one", async () => {
  const directory = process.cwd();
  process.chdir(`${root}examples`);
  onTestFinished(() => {
    process.chdir(directory);
  });
  const { handleCall } = await importModule(`${block("ts")}\nexport { handleCall };\n`);
  expect(handleCall).toBeTypeOf("function");
});

test("the files that the page names exist", () => {
  const links = [...page.matchAll(/\]\((\.\.\/[^)]+)\)/g)].map(([, path = ""]) => path);
  expect(links.length).toBeGreaterThan(4);
  for (const path of links) expect(() => readFileSync(`${root}docs/${path}`)).not.toThrow();
});
