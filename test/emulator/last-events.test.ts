import { expect, test } from "vitest";
import { parseScript, scriptOf, type JsonObject } from "@callsheet/core";
import type { Emulator, EmulatorOptions } from "@callsheet/emulator";
import { hearEvents, type HeardEvents } from "./heard-events.ts";
import { caller, connect, emulator } from "./realtime-client.ts";

const inText: JsonObject = { type: "realtime", output_modalities: ["text"] };

/** What a caller over WebRTC hears of a script until the call is over, once it has sent an event. */
async function heardOf(
  script: string,
  event: JsonObject,
  options: EmulatorOptions = {},
): Promise<{ heard: HeardEvents; endpoint: Emulator }> {
  const read = scriptOf(parseScript(script, { uri: "a.script.yaml" }));
  if (read === null) throw new Error("The text holds no script.");
  const endpoint = await emulator({ ...options, script: read });
  const client = await caller();
  const heard = hearEvents();
  client.onEvent(heard.add);
  await connect(endpoint, client, inText);
  await heard.next("session.created");
  client.send(event);
  await client.closed;
  return { heard, endpoint };
}

test.each([
  ["a turn", "{ turn: 1 }", { type: "response.create" }],
  ["an event", "{ event: input_audio_buffer.clear }", { type: "input_audio_buffer.clear" }],
])(
  "a session that expires at once with %s says so before the line is closed",
  async (_, on, event) => {
    const script = `steps: [{ on: ${on}, do: [{ expire: true }] }]`;
    const { heard, endpoint } = await heardOf(script, event);
    expect(heard.all.at(-1)).toMatchObject({ type: "error", error: { code: "session_expired" } });
    expect(endpoint.journal().calls).toMatchObject([{ endReason: "expired" }]);
  },
);

test("what was said before a connection drops is heard, however long it is", async () => {
  const text = "word ".repeat(2000).trim();
  const script = `steps: [{ on: { turn: 1 }, do: [{ say: ${text} }, { disconnect: true }] }]`;
  const { heard, endpoint } = await heardOf(script, { type: "response.create" });
  expect(heard.all.at(-1)).toMatchObject({ type: "response.output_item.done" });
  expect(endpoint.journal().calls).toMatchObject([{ endReason: "disconnected" }]);
});

test("an endpoint that takes its time tells everything before the connection drops", async () => {
  const script = "steps: [{ on: { turn: 1 }, do: [{ say: Bye. }, { disconnect: true }] }]";
  const { heard } = await heardOf(script, { type: "response.create" }, { latencyMs: 50 });
  expect(heard.all.at(-1)).toMatchObject({ type: "response.output_item.done" });
});
