import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { scriptOf, parseScript, type EmulatorScript, type JsonObject } from "@callsheet/core";
import { createManualClock, type Emulator, type ManualClock } from "@callsheet/emulator";
import { openSession, say, type EventSocket } from "./event-socket.ts";
import { textAt } from "./event-text.ts";
import { answerPhone } from "./phone-call.ts";
import { emulator } from "./realtime-client.ts";

const scriptFolder = fileURLToPath(new URL("../fixtures/audio/", import.meta.url));

/** The script that a text holds. */
function script(text: string): EmulatorScript {
  const read = scriptOf(parseScript(text, { uri: "a.script.yaml" }));
  if (read === null) throw new Error("The text holds no script.");
  return read;
}

interface Stage {
  readonly endpoint: Emulator;
  readonly clock: ManualClock;
  readonly log: string[];
  readonly socket: EventSocket;
}

/** A session in text that a script is played in, on a clock that stands still. */
async function play(text: string, session: JsonObject = {}): Promise<Stage> {
  const clock = createManualClock();
  const log: string[] = [];
  const endpoint = await emulator({
    clock,
    log: (line) => log.push(line),
    script: script(text),
    scriptFolder,
  });
  const socket = await openSession(endpoint, { output_modalities: ["text"], ...session });
  return { endpoint, clock, log, socket };
}

/** Asks for a response; gives what it says or does, or how it failed. */
async function turn(socket: EventSocket): Promise<unknown> {
  socket.send({ type: "response.create" });
  return outcome(socket);
}

async function outcome(socket: EventSocket): Promise<unknown> {
  const done = await socket.next("response.done");
  return done["response"];
}

/** A response that was given, and nothing else than this. */
function completed(...output: JsonObject[]): unknown {
  return expect.objectContaining({
    status: "completed",
    output: output.map((item): unknown => expect.objectContaining(item)),
  });
}

function words(text: string): JsonObject {
  return { type: "message", content: [{ type: "output_text", text }] };
}

test("each turn has its steps, and those without any are the parrot's", async () => {
  const { socket } = await play(`
    steps:
      - on: { turn: 3 }
        do: [{ say: Third. }]
      - on: { turn: 1 }
        do: [{ say: First. }, { say: Still the first. }]
  `);
  expect(await turn(socket)).toEqual(completed(words("First."), words("Still the first.")));
  say(socket, "Something else.");
  expect(await turn(socket)).toEqual(completed(words("Something else.")));
  expect(await turn(socket)).toEqual(completed(words("Third.")));
});

test("turns without steps are empty in a script that is silent otherwise", async () => {
  const { socket } = await play(`
    otherwise: silent
    steps:
      - on: { turn: 2 }
        do: [{ say: Second. }]
  `);
  expect(await turn(socket)).toEqual(completed());
  expect(await turn(socket)).toEqual(completed(words("Second.")));
});

test("each session is played the script from its beginning", async () => {
  const { endpoint, socket } = await play("steps: [{ on: { turn: 1 }, do: [{ say: First. }] }]");
  expect(await turn(socket)).toEqual(completed(words("First.")));
  const other = await openSession(endpoint, { output_modalities: ["text"] });
  expect(await turn(other)).toEqual(completed(words("First.")));
});

const parameters = {
  type: "object",
  properties: { order_id: { type: "string", pattern: "^A-\\d$", examples: ["A-7"] } },
  required: ["order_id"],
  additionalProperties: false,
};
const tools = [
  { type: "function", name: "look_up_order", parameters },
  { type: "function", name: "hang_up" },
];

test.each([
  ["arguments of its own", '{ call: look_up_order, arguments: { order_id: "A-1" } }', "A-1"],
  ["arguments made up", "{ call: look_up_order, sample: true }", "A-7"],
])("a tool is called with %s", async (_, call, orderId) => {
  const { socket } = await play(`steps: [{ on: { turn: 1 }, do: [${call}] }]`, { tools });
  const json = JSON.stringify({ order_id: orderId });
  expect(await turn(socket)).toEqual(
    completed({ type: "function_call", name: "look_up_order", arguments: json }),
  );
});

test("a tool that takes nothing is called with nothing", async () => {
  const { socket } = await play("steps: [{ on: { turn: 1 }, do: [{ call: hang_up }] }]", { tools });
  expect(await turn(socket)).toEqual(
    completed({ type: "function_call", name: "hang_up", arguments: "{}" }),
  );
});

test.each([
  [
    "a tool that there is not",
    "{ call: look_up }",
    /^The script calls look_up, which is no function of the session\.$/,
  ],
  [
    "arguments that don't fit",
    '{ call: look_up_order, arguments: { order_id: "7" } }',
    /^The arguments of the script for look_up_order don't fit its parameters, at \/order_id: /,
  ],
  [
    "arguments that are not all there",
    "{ call: look_up_order }",
    /^The arguments of the script for look_up_order don't fit its parameters, .*order_id/,
  ],
])("a call of %s is a fault of the script, which the log tells", async (_, call, message) => {
  const { socket, log } = await play(
    `steps: [{ on: { turn: 1 }, do: [{ say: One moment. }, ${call}, { say: never }] }]`,
    { tools },
  );
  expect(await turn(socket)).toMatchObject({
    status: "failed",
    status_details: {
      error: {
        type: "server_error",
        code: "script_fault",
        message: expect.stringMatching(message),
      },
    },
    output: [words("One moment.")],
  });
  expect(log.map((line) => line.replace(/^rtc_\S+ /, ""))).toContainEqual(
    expect.stringMatching(message),
  );
});

test("a call is checked against the tools that the session has by then", async () => {
  const { socket } = await play("steps: [{ on: { turn: 1 }, do: [{ call: hang_up }] }]");
  socket.send({ type: "session.update", session: { type: "realtime", tools } });
  await socket.next("session.updated");
  expect(await turn(socket)).toEqual(completed({ type: "function_call", name: "hang_up" }));
});

test("a step waits by the emulator's clock", async () => {
  const { socket, clock } = await play(
    "steps: [{ on: { turn: 1 }, do: [{ wait: 1.5s }, { say: Now. }] }]",
  );
  socket.send({ type: "response.create" });
  await socket.next("response.created");
  clock.advance(1499);
  socket.send({ type: "input_audio_buffer.clear" });
  await socket.next("input_audio_buffer.cleared");
  expect(socket.types()).not.toContain("response.output_text.delta");
  clock.advance(1);
  expect(await outcome(socket)).toEqual(completed(words("Now.")));
});

test.each([
  ["{ message: Too much. }", { type: "server_error", message: "Too much." }],
  [
    "{ type: rate_limit_error, code: overloaded, message: Too much. }",
    { type: "rate_limit_error", code: "overloaded", message: "Too much." },
  ],
])("a turn fails with %s", async (error, told) => {
  const { socket } = await play(`steps: [{ on: { turn: 1 }, do: [{ fail: ${error} }] }]`);
  expect(await turn(socket)).toMatchObject({ status: "failed", status_details: { error: told } });
});

test("an event is answered with an error, the second of its kind alone", async () => {
  const { socket } = await play(`
    steps:
      - on: { event: conversation.item.create, count: 2 }
        do:
          - fail: { type: server_error, code: overloaded, message: Too much., param: item }
  `);
  say(socket, "One.");
  await socket.next("conversation.item.done");
  expect(socket.types()).not.toContain("error");
  const item = { type: "message", role: "user", content: [{ type: "input_text", text: "Two." }] };
  socket.send({ type: "conversation.item.create", event_id: "mine", item });
  expect(await socket.next("error")).toMatchObject({
    error: {
      type: "server_error",
      code: "overloaded",
      message: "Too much.",
      param: "item",
      event_id: "mine",
    },
  });
  say(socket, "Three.");
  await socket.next("conversation.item.done");
  expect(socket.types().filter((type) => type === "error")).toHaveLength(1);
});

test("an event lets it say something, which is no turn that somebody asked for", async () => {
  const { socket } = await play(`
    steps:
      - on: { event: input_audio_buffer.clear }
        do: [{ say: Cleared. }]
      - on: { turn: 1 }
        do: [{ say: First. }]
  `);
  socket.send({ type: "input_audio_buffer.clear" });
  expect(await outcome(socket)).toEqual(completed(words("Cleared.")));
  expect(await turn(socket)).toEqual(completed(words("First.")));
});

test("what is to be said while something is being said is said after it", async () => {
  const { socket, clock } = await play(`
    steps:
      - on: { turn: 1 }
        do: [{ wait: 1s }, { say: First. }]
      - on: { event: input_audio_buffer.clear }
        do: [{ say: Then. }]
      - on: { event: input_audio_buffer.clear, count: 2 }
        do: [{ say: At last. }]
  `);
  socket.send({ type: "response.create" });
  socket.send({ type: "input_audio_buffer.clear" });
  socket.send({ type: "input_audio_buffer.clear" });
  await socket.next("input_audio_buffer.cleared");
  await socket.next("input_audio_buffer.cleared");
  clock.advance(1000);
  expect(await outcome(socket)).toEqual(completed(words("First.")));
  expect(await outcome(socket)).toEqual(completed(words("Then.")));
  expect(await outcome(socket)).toEqual(completed(words("At last.")));
  expect(socket.types()).not.toContain("error");
});

test("time lets it speak, fail and leave, by the emulator's clock", async () => {
  const { socket, clock } = await play(`
    steps:
      - on: { after: 10s }
        do: [{ say: Are you there? }]
      - on: { after: 20s }
        do: [{ fail: { message: Soon. } }, { wait: 500ms }, { disconnect: true }]
      - on: { after: 15s }
        do: [{ wait: 1s }, { fail: { message: First. } }]
  `);
  clock.advance(10_000);
  expect(await outcome(socket)).toEqual(completed(words("Are you there?")));
  clock.advance(6000);
  expect(await socket.next("error")).toMatchObject({
    error: { type: "server_error", code: null, message: "First.", param: null, event_id: null },
  });
  clock.advance(4499);
  expect(await socket.next("error")).toMatchObject({ error: { message: "Soon." } });
  clock.advance(1);
  await socket.closed;
});

test.each([
  ["{ disconnect: true }", ["session.updated"], 1000],
  ["{ expire: true }", ["error"], 1000],
])("%s ends the call, on its time and in the middle of a response", async (action, types, code) => {
  const { socket, clock } = await play(`
    steps:
      - on: { turn: 1 }
        do: [{ wait: 60s }]
      - on: { after: 30s }
        do: [${action}]
  `);
  socket.send({ type: "session.update", session: { type: "realtime" } });
  await socket.next("session.updated");
  clock.advance(30_000);
  expect((await socket.closed).code).toBe(code);
  expect(socket.types().at(-1)).toBe(types[0]);
});

test("a turn that disconnects ends the call without another word", async () => {
  const { socket, endpoint } = await play(
    "steps: [{ on: { turn: 1 }, do: [{ say: Bye. }, { disconnect: true }] }]",
  );
  socket.send({ type: "response.create" });
  await socket.closed;
  expect(socket.types().at(-1)).toBe("response.output_item.done");
  expect(endpoint.journal().calls).toMatchObject([{ endReason: "disconnected" }]);
});

test("nothing happens after the end of a call", async () => {
  const { socket, clock, endpoint, log } = await play(`
    steps:
      - on: { after: 10s }
        do: [{ call: nothing }]
  `);
  socket.close();
  await vi.waitUntil(() => endpoint.journal().calls[0]?.["state"] === "ended");
  clock.advance(60_000);
  expect(log.filter((line) => line.includes("script"))).toEqual([]);
});

test("time is counted from the beginning of the session", async () => {
  const clock = createManualClock();
  const endpoint = await emulator({
    clock,
    script: script("steps: [{ on: { after: 10s }, do: [{ expire: true }] }]"),
  });
  const response = await fetch(`${endpoint.url}/_calls`, { method: "POST" });
  expect(response.ok).toBe(true);
  clock.advance(20_000);
  const socket = await answerPhone(endpoint);
  clock.advance(9999);
  socket.send({ type: "input_audio_buffer.clear" });
  await socket.next("input_audio_buffer.cleared");
  clock.advance(1);
  expect(await socket.next("error")).toMatchObject({ error: { code: "session_expired" } });
});

test("a recording is heard in its own time, word by word", async () => {
  const { socket, clock } = await play(
    `steps: [{ on: { turn: 1 }, do: [{ say: "Hello, how can I help?", audio: ./hello.ogg }] }]`,
    { output_modalities: ["audio"] },
  );
  socket.send({ type: "response.create" });
  await socket.next("response.output_audio_transcript.delta");
  clock.advance(2099);
  socket.send({ type: "input_audio_buffer.clear" });
  await socket.next("input_audio_buffer.cleared");
  expect(socket.types()).not.toContain("response.done");
  clock.advance(1);
  await socket.next("response.done");
  const textOfAll = (type: string): string[] =>
    socket.all.filter((event) => event["type"] === type).map((event) => textAt(event, "delta"));
  expect(textOfAll("response.output_audio_transcript.delta")).toEqual([
    "Hello,",
    " how",
    " can",
    " I",
    " help?",
  ]);
  const bytes = textOfAll("response.output_audio.delta").map((text) => Buffer.from(text, "base64"));
  // 105 frames of 20 ms, of which each millisecond has 48 bytes.
  expect(Buffer.concat(bytes).length).toBe(105 * 20 * 48);
});

test.each([
  ["none.wav", "The script's recording none.wav can't be played. It can't be read."],
  [
    "../sdp/werift-0.25.2-offer.sdp",
    "The script's recording ../sdp/werift-0.25.2-offer.sdp can't be played. It is neither a WAV file with PCM of 16 bits nor an Ogg file with Opus.",
  ],
])("the emulator doesn't start with the recording %s", async (path, message) => {
  const text = `steps: [{ on: { turn: 1 }, do: [{ say: Hello., audio: ${path} }] }]`;
  await expect(emulator({ script: script(text), scriptFolder })).rejects.toMatchObject({
    name: "RecordingError",
    message,
  });
});
