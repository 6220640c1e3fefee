import { expect, test } from "vitest";
import {
  createManualClock,
  createParrot,
  type ConversationItem,
  type CreatePersona,
  type Persona,
  type Step,
  type Turn,
} from "@callsheet/emulator";
import type { JsonObject } from "@callsheet/core";
import { openSession, type EventSocket } from "./event-socket.ts";
import { answerPhone } from "./phone-call.ts";
import { emulator } from "./realtime-client.ts";

const ids = { id: "item_1", status: "completed" } as const;

function told(...words: string[]): ConversationItem {
  const content = words.map((text) => ({ type: "input_text", text }) as const);
  return { ...ids, type: "message", role: "user", content };
}

function said(text: string): ConversationItem {
  const content = [{ type: "output_text", text }] as const;
  return { ...ids, type: "message", role: "assistant", content };
}

const heard: ConversationItem = {
  ...ids,
  type: "message",
  role: "user",
  content: [{ type: "input_audio", transcript: null, milliseconds: 900 }],
};

function called(name: string): ConversationItem {
  return { ...ids, type: "function_call", callId: `call_${name}`, name, arguments: "{}" };
}

function answered(name: string, output: string): ConversationItem {
  return { ...ids, type: "function_call_output", callId: `call_${name}`, output };
}

const tools: JsonObject[] = [
  { type: "function", name: "add_item", parameters: { properties: { count: { minimum: 3 } } } },
  { type: "function", name: "hang-up" },
  { type: "mcp", server_label: "files", server_url: "https://example.com/mcp" },
];

const greeting =
  "Hello! I am an emulator. I repeat what you tell me, and call tools that you name.";

test.each<[string, ConversationItem[], JsonObject, Step[]]>([
  ["greets who says nothing", [], {}, [{ do: "say", text: greeting }]],
  [
    "repeats what it is told",
    [said(greeting), told("One.", "Two."), told("Three.")],
    {},
    [{ do: "say", text: "One. Two. Three." }],
  ],
  [
    "says that it recognises no speech",
    [heard],
    {},
    [{ do: "say", text: "I heard you, but I recognise no speech." }],
  ],
  [
    "repeats the words beside speech",
    [heard, told("Please.")],
    {},
    [{ do: "say", text: "Please." }],
  ],
  [
    "has nothing more to say",
    [told("One."), said("One.")],
    {},
    [{ do: "say", text: "You have told me nothing new." }],
  ],
  [
    "calls a function that is named",
    [told("Please add_item.")],
    { tools },
    [{ do: "call", name: "add_item", arguments: '{"count":3}' }],
  ],
  [
    "calls functions in the order in which they are named",
    [told("First hang-up, then add_item")],
    { tools },
    [
      { do: "call", name: "hang-up", arguments: "{}" },
      { do: "call", name: "add_item", arguments: '{"count":3}' },
    ],
  ],
  [
    "calls no function of which only a part is named",
    [told("Please add_items and hang.")],
    { tools },
    [{ do: "say", text: "Please add_items and hang." }],
  ],
  [
    "calls no function that was named before",
    [
      told("add_item"),
      called("add_item"),
      answered("add_item", "done"),
      said("Done."),
      told("Ok."),
    ],
    { tools },
    [{ do: "say", text: "Ok." }],
  ],
  [
    "tells what functions answered",
    [
      told("add_item and hang-up"),
      called("add_item"),
      called("hang-up"),
      answered("add_item", "3"),
      answered("hang-up", "bye"),
    ],
    { tools },
    [{ do: "say", text: "add_item answered: 3\nhang-up answered: bye" }],
  ],
  [
    "calls none where it may not",
    [told("add_item")],
    { tools, tool_choice: "none" },
    [{ do: "say", text: "add_item" }],
  ],
  [
    "calls the first where it has to call one",
    [told("Hi.")],
    { tools, tool_choice: "required" },
    [{ do: "call", name: "add_item", arguments: '{"count":3}' }],
  ],
  [
    "calls the one that is named where it has to call one",
    [told("hang-up")],
    { tools, tool_choice: "required" },
    [{ do: "call", name: "hang-up", arguments: "{}" }],
  ],
  [
    "calls the one that it has to call",
    [told("add_item")],
    { tools, tool_choice: { type: "function", name: "hang-up" } },
    [{ do: "call", name: "hang-up", arguments: "{}" }],
  ],
])("the parrot %s", (_, items, session, steps) => {
  const turn: Turn = { number: 1, session: { tool_choice: "auto", ...session }, items };
  expect([...createParrot().respond(turn)]).toEqual(steps);
});

/** A session with a mind that does these steps on every turn, and has been asked for a response. */
async function perform(steps: Iterable<Step>): Promise<EventSocket> {
  const createPersona = (): Persona => ({ respond: () => steps });
  const socket = await answerPhone(await emulator({ clock: createManualClock(), createPersona }));
  socket.send({ type: "response.create", response: { output_modalities: ["text"] } });
  await socket.next("response.created");
  return socket;
}

test("a response is all the steps of its turn, one after the other", async () => {
  const turns: Turn[] = [];
  const createPersona = (): Persona => ({
    *respond(turn) {
      turns.push(turn);
      yield { do: "say", text: "One moment." };
      yield { do: "call", name: "broken", arguments: "{not json" };
      yield { do: "say", text: `Turn ${turn.number}.` };
    },
  });
  const socket = await openSession(await emulator({ createPersona }), {
    output_modalities: ["text"],
    instructions: "Be brief.",
  });
  socket.send({ type: "response.create" });
  expect(await socket.next("response.done")).toMatchObject({
    response: {
      output: [
        { type: "message", content: [{ text: "One moment." }] },
        { type: "function_call", name: "broken", arguments: "{not json" },
        { type: "message", content: [{ text: "Turn 1." }] },
      ],
    },
  });
  const added = socket.all.filter(({ type }) => type === "response.output_item.added");
  expect(added.map((event) => event["output_index"])).toEqual([0, 1, 2]);
  socket.send({ type: "response.create", response: { instructions: "Be long." } });
  await socket.next("response.done");
  expect(turns).toMatchObject([
    { number: 1, session: { instructions: "Be brief." }, items: [] },
    { number: 2, session: { instructions: "Be long." }, items: [{}, {}, {}] },
  ]);
});

test("a step that waits takes its time", async () => {
  const clock = createManualClock();
  const createPersona = (): Persona => ({ respond: () => [{ do: "wait", milliseconds: 500 }] });
  const socket = await openSession(await emulator({ clock, createPersona }));
  socket.send({ type: "response.create" });
  await socket.next("response.created");
  clock.advance(499);
  socket.send({ type: "input_audio_buffer.clear" });
  await socket.next("input_audio_buffer.cleared");
  clock.advance(1);
  await socket.next("response.done");
  expect(socket.types()).toEqual([
    "response.created",
    "input_audio_buffer.cleared",
    "response.done",
    "rate_limits.updated",
  ]);
});

test("a step that fails ends the response, and the session goes on", async () => {
  const socket = await perform([
    { do: "say", text: "I was about" },
    { do: "fail", code: "overloaded", message: "Try again." },
    { do: "say", text: "never said" },
  ]);
  expect(await socket.next("response.done")).toMatchObject({
    response: {
      status: "failed",
      status_details: {
        type: "failed",
        error: { type: "server_error", code: "overloaded", message: "Try again." },
      },
      output: [{ status: "completed", content: [{ text: "I was about" }] }],
    },
  });
  socket.send({ type: "response.create", response: { output_modalities: ["text"] } });
  await socket.next("response.done");
});

test("a mind that breaks fails its response", async () => {
  const createPersona = (): Persona => ({
    respond() {
      throw new Error("no such step");
    },
  });
  const socket = await openSession(await emulator({ createPersona }));
  socket.send({ type: "response.create" });
  expect(await socket.next("response.done")).toMatchObject({
    response: {
      status: "failed",
      status_details: { error: { code: "persona_failed", message: "no such step" } },
    },
  });
});

test("a step that disconnects ends the call without another word", async () => {
  const socket = await perform([{ do: "say", text: "Bye." }, { do: "disconnect" }]);
  await socket.closed;
  expect(socket.types().at(-1)).toBe("response.output_item.done");
});

test("a step that expires ends the session as its hour does", async () => {
  const socket = await perform([{ do: "expire" }]);
  expect(await socket.next("error")).toMatchObject({ error: { code: "session_expired" } });
  await socket.closed;
  expect(socket.types()).toEqual(["response.created", "error"]);
});

test("each session has a mind of its own", async () => {
  let sessions = 0;
  const createPersona = (): Persona => {
    const number = ++sessions;
    return { respond: () => [{ do: "say", text: `I am ${number}.` }] };
  };
  const endpoint = await emulator({ createPersona });
  for (const text of ["I am 1.", "I am 2."]) {
    const socket = await openSession(endpoint, { output_modalities: ["text"] });
    socket.send({ type: "response.create" });
    expect(await socket.next("response.output_text.done")).toMatchObject({ text });
  }
});

test("a mind acts on its own account, when it hears something and when its time has come", async () => {
  const clock = createManualClock();
  const createPersona: CreatePersona = ({ clock: time, takeTurn, leave }) => {
    time.after(60_000, () => {
      leave("disconnect");
    });
    return {
      respond: () => [{ do: "say", text: "I noticed." }],
      notice({ type }) {
        if (type === "input_audio_buffer.clear") takeTurn();
      },
    };
  };
  const endpoint = await emulator({ clock, createPersona });
  const socket = await openSession(endpoint, { output_modalities: ["text"] });
  socket.send({ type: "input_audio_buffer.clear", unknown: 1 });
  socket.send({ type: "input_audio_buffer.clear" });
  await socket.next("rate_limits.updated");
  expect(socket.types().slice(0, 3)).toEqual([
    "error",
    "input_audio_buffer.cleared",
    "response.created",
  ]);
  expect(socket.types().filter((type) => type === "response.created")).toHaveLength(1);
  clock.advance(60_000);
  await socket.closed;
});

test("a mind that breaks when it hears something takes nothing down with it", async () => {
  const createPersona = (): Persona => ({
    ...createParrot(),
    notice() {
      throw new Error("no such event");
    },
  });
  const socket = await openSession(await emulator({ createPersona }));
  socket.send({ type: "input_audio_buffer.clear", event_id: "mine" });
  expect(await socket.next("error")).toMatchObject({
    error: { type: "server_error", event_id: "mine" },
  });
});
