import { expect, test } from "vitest";
import type { JsonObject } from "@callsheet/core";
import { textAt } from "./event-text.ts";
import { openSession, type EventSocket } from "./event-socket.ts";
import { emulator } from "./realtime-client.ts";

const hello = { type: "message", role: "user", content: [{ type: "input_text", text: "Hello." }] };

function create(socket: EventSocket, item: JsonObject, previous?: string | null): void {
  const place = previous === undefined ? {} : { previous_item_id: previous };
  socket.send({ type: "conversation.item.create", item, ...place });
}

test("adds an item, which is done at once", async () => {
  const socket = await openSession(await emulator());
  create(socket, hello);
  await socket.next("conversation.item.done");
  const item = { ...hello, id: expect.stringMatching(/^item_[0-9a-f]{32}$/), status: "completed" };
  expect(socket.all).toEqual([
    { type: "conversation.item.added", event_id: expect.any(String), previous_item_id: null, item },
    { type: "conversation.item.done", event_id: expect.any(String), previous_item_id: null, item },
  ]);
});

test.each<[string, JsonObject, JsonObject]>([
  [
    "a system message",
    { type: "message", role: "system", content: [{ type: "input_text", text: "It rains." }] },
    {},
  ],
  [
    "what the model wrote before",
    { type: "message", role: "assistant", content: [{ type: "output_text", text: "Hi." }] },
    {},
  ],
  [
    "an image",
    {
      type: "message",
      role: "user",
      content: [{ type: "input_image", image_url: "data:image/png;base64,AA==", detail: "low" }],
    },
    {},
  ],
  [
    "audio, which is not sent back",
    { type: "message", role: "user", content: [{ type: "input_audio", audio: "AAAA" }] },
    { content: [{ type: "input_audio", transcript: null }] },
  ],
  ["a call", { type: "function_call", call_id: "call_1", name: "look_up", arguments: "{}" }, {}],
  [
    "a call without an id",
    { type: "function_call", name: "look_up", arguments: "{}" },
    { call_id: expect.stringMatching(/^call_/) },
  ],
  [
    "an item with what the server says of its own",
    { ...hello, id: "mine", object: "realtime.item", status: "incomplete" },
    { object: undefined, status: "completed" },
  ],
])("takes %s", async (_, item, change) => {
  const socket = await openSession(await emulator());
  create(socket, item);
  const added = await socket.next("conversation.item.added");
  expect(added["item"]).toEqual({
    id: expect.any(String),
    status: "completed",
    ...item,
    ...change,
  });
});

test("puts items where they are told to go", async () => {
  const socket = await openSession(await emulator());
  create(socket, { ...hello, id: "one" });
  create(socket, { ...hello, id: "four" }, null);
  create(socket, { ...hello, id: "two" }, "one");
  create(socket, { ...hello, id: "zero" }, "root");
  create(socket, { ...hello, id: "three" }, "two");
  create(socket, { ...hello, id: "five" });
  for (let count = 0; count < 6; count++) await socket.next("conversation.item.done");
  const places = socket.all
    .filter(({ type }) => type === "conversation.item.added")
    .map(({ item, previous_item_id: previous }) => [item, previous]);
  expect(places).toMatchObject([
    [{ id: "one" }, null],
    [{ id: "four" }, "one"],
    [{ id: "two" }, "one"],
    [{ id: "zero" }, null],
    [{ id: "three" }, "two"],
    [{ id: "five" }, "four"],
  ]);
});

test.each<[string, JsonObject, JsonObject]>([
  [
    "an item without a type",
    { role: "user", content: [] },
    { code: "missing_required_parameter", param: "item.type" },
  ],
  [
    "an item of another type",
    { type: "text" },
    {
      code: "invalid_value",
      param: "item.type",
      message:
        "Invalid value: 'text'. Supported values are: 'message', 'function_call', and 'function_call_output'.",
    },
  ],
  ["another key", { ...hello, name: "x" }, { code: "unknown_parameter", param: "item.name" }],
  [
    "a message without a role",
    { type: "message", content: [] },
    { code: "missing_required_parameter", param: "item.role" },
  ],
  [
    "a role that there is not",
    { ...hello, role: "tool" },
    { code: "invalid_value", param: "item.role" },
  ],
  [
    "content that is a text",
    { ...hello, content: "Hello." },
    { code: "invalid_type", param: "item.content" },
  ],
  [
    "a part that is a text",
    { ...hello, content: ["Hello."] },
    { code: "invalid_type", param: "item.content[0]" },
  ],
  [
    "a part of the beta",
    { ...hello, role: "assistant", content: [{ type: "text", text: "Hi." }] },
    {
      code: "invalid_value",
      param: "item.content[0].type",
      message: "Invalid value: 'text'. Supported values are: 'output_text' and 'output_audio'.",
    },
  ],
  [
    "a part that only the other side has",
    {
      ...hello,
      content: [
        { type: "input_text", text: "a" },
        { type: "output_text", text: "b" },
      ],
    },
    { code: "invalid_value", param: "item.content[1].type" },
  ],
  [
    "a part without its text",
    { ...hello, content: [{ type: "input_text" }] },
    { code: "missing_required_parameter", param: "item.content[0].text" },
  ],
  [
    "audio that is no base64",
    { ...hello, content: [{ type: "input_audio", audio: "?" }] },
    { code: "invalid_value", param: "item.content[0].audio" },
  ],
  [
    "a call without a name",
    { type: "function_call", arguments: "{}" },
    { code: "missing_required_parameter", param: "item.name" },
  ],
  [
    "arguments that are no text",
    { type: "function_call", name: "a", arguments: {} },
    { code: "invalid_type", param: "item.arguments" },
  ],
  [
    "the output of a call that nobody made",
    { type: "function_call_output", call_id: "default", output: "" },
    {
      code: "invalid_tool_call_id",
      param: null,
      message: "Tool call ID 'default' not found in conversation.",
    },
  ],
])("refuses %s", async (_, item, error) => {
  const socket = await openSession(await emulator());
  create(socket, item);
  expect(await socket.next("error")).toMatchObject({ error });
  expect(socket.all).toHaveLength(1);
});

test("refuses a second item of the same id, and a place that there is not", async () => {
  const socket = await openSession(await emulator());
  create(socket, { ...hello, id: "one" });
  create(socket, { ...hello, id: "one" });
  expect(await socket.next("error")).toMatchObject({
    error: { code: "invalid_value", param: "item.id" },
  });
  create(socket, hello, "two");
  expect(await socket.next("error")).toMatchObject({
    error: {
      code: "item_create_invalid_previous_item_id",
      message: "Error adding item: the previous item with id 'two' does not exist.",
    },
  });
});

test("shows and deletes an item", async () => {
  const socket = await openSession(await emulator());
  create(socket, { ...hello, id: "one" });
  socket.send({ type: "conversation.item.retrieve", item_id: "one" });
  expect(await socket.next("conversation.item.retrieved")).toEqual({
    type: "conversation.item.retrieved",
    event_id: expect.any(String),
    item: { ...hello, id: "one", status: "completed" },
  });
  socket.send({ type: "conversation.item.delete", item_id: "one" });
  expect(await socket.next("conversation.item.deleted")).toMatchObject({ item_id: "one" });
  create(socket, { ...hello, id: "two" });
  expect(await socket.next("conversation.item.added")).toMatchObject({ previous_item_id: null });
});

test.each([
  ["retrieve", "retrieving"],
  ["delete", "deleting"],
  ["truncate", "truncating"],
])("can't %s an item that there is not", async (action, doing) => {
  const socket = await openSession(await emulator());
  const cut = action === "truncate" ? { content_index: 0, audio_end_ms: 0 } : {};
  socket.send({ type: `conversation.item.${action}`, item_id: "none", ...cut });
  expect(await socket.next("error")).toMatchObject({
    error: {
      code: `item_${action}_invalid_item_id`,
      message: `Error ${doing} item: the item with id 'none' does not exist.`,
      param: null,
    },
  });
});

test("cuts what the model said aloud, and nothing else", async () => {
  const socket = await openSession(await emulator());
  create(socket, { ...hello, id: "asked" });
  socket.send({ type: "response.create" });
  expect(await socket.next("response.done")).toMatchObject({
    response: { output: [{ content: [{ type: "output_audio", transcript: "Hello." }] }] },
  });
  const itemId = idOfSpokenItem(socket);
  const truncate = (item_id: string, content_index: number, audio_end_ms: number): void => {
    const place = { item_id, content_index, audio_end_ms };
    socket.send({ type: "conversation.item.truncate", ...place });
  };

  truncate(itemId, 0, 60_000);
  expect(await socket.next("error")).toMatchObject({
    error: {
      code: "invalid_value",
      message: "Audio content of 420ms is already shorter than 60000ms.",
      param: "audio_end_ms",
    },
  });
  for (const [id, index] of [["asked", 0] as const, [itemId, 1] as const]) {
    truncate(id, index, 0);
    expect(await socket.next("error")).toMatchObject({
      error: {
        code: "unsupported_content_type",
        message: "Only model output audio messages can be truncated.",
      },
    });
  }
  truncate(itemId, 0, 200);
  expect(await socket.next("conversation.item.truncated")).toEqual({
    type: "conversation.item.truncated",
    event_id: expect.any(String),
    item_id: itemId,
    content_index: 0,
    audio_end_ms: 200,
  });
  socket.send({ type: "conversation.item.retrieve", item_id: itemId });
  expect(await socket.next("conversation.item.retrieved")).toMatchObject({
    item: { content: [{ type: "output_audio", transcript: "" }] },
  });
});

function idOfSpokenItem(socket: EventSocket): string {
  const done = socket.all.find(({ type }) => type === "response.output_audio.done");
  return textAt(done, "item_id");
}
