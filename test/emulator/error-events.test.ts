import { expect, test } from "vitest";
import type { JsonObject } from "@callsheet/core";
import { openSession } from "./event-socket.ts";
import { emulator } from "./realtime-client.ts";

const clientEvents =
  "'session.update', 'input_audio_buffer.append', 'input_audio_buffer.commit', 'input_audio_buffer.clear', 'output_audio_buffer.clear', 'conversation.item.create', 'conversation.item.delete', 'conversation.item.retrieve', 'conversation.item.truncate', 'response.create', and 'response.cancel'";

test.each<[string, JsonObject, JsonObject]>([
  [
    "an event without a type",
    { event_id: "mine" },
    { code: "invalid_event", message: "The 'type' field is missing.", event_id: "mine" },
  ],
  [
    "an event of an unknown type",
    { type: "ping", event_id: "mine" },
    {
      code: "invalid_value",
      message: `Invalid value: 'ping'. Supported values are: ${clientEvents}.`,
      param: "type",
      event_id: "mine",
    },
  ],
  [
    "an event of the beta",
    { type: "transcription_session.update", session: {} },
    { code: "invalid_value", message: expect.any(String), param: "type" },
  ],
  [
    "a type that is no string",
    { type: 1 },
    {
      code: "invalid_type",
      message: "Invalid type for 'type': expected a string, but got an integer instead.",
      param: "type",
    },
  ],
  [
    "an unknown key",
    { type: "response.cancel", item_id: "item_1" },
    { code: "unknown_parameter", message: "Unknown parameter: 'item_id'.", param: "item_id" },
  ],
  [
    "a missing key",
    { type: "conversation.item.delete" },
    {
      code: "missing_required_parameter",
      message: "Missing required parameter: 'item_id'.",
      param: "item_id",
    },
  ],
  [
    "a key of another type",
    { type: "conversation.item.delete", item_id: 5 },
    {
      code: "invalid_type",
      message: "Invalid type for 'item_id': expected a string, but got an integer instead.",
      param: "item_id",
    },
  ],
  [
    "an id that is no string",
    { type: "response.create", event_id: 7 },
    {
      code: "invalid_type",
      message: "Invalid type for 'event_id': expected a string, but got an integer instead.",
      param: "event_id",
    },
  ],
  [
    "an unknown key before all else",
    { type: "conversation.item.truncate", item_id: 5, at: 3 },
    { code: "unknown_parameter", message: "Unknown parameter: 'at'.", param: "at" },
  ],
])("answers %s with an error event", async (_, event, error) => {
  const socket = await openSession(await emulator());
  socket.send(event);
  await socket.next("error");
  expect(socket.all).toEqual([
    {
      type: "error",
      event_id: expect.stringMatching(/^event_[0-9a-f]{32}$/),
      error: { type: "invalid_request_error", param: null, event_id: null, ...error },
    },
  ]);
});

test.each<[string, string | Uint8Array, string, string]>([
  [
    "text that is no JSON",
    "not json",
    "invalid_json",
    "Invalid event: failed to parse JSON value.",
  ],
  ["nothing", "", "invalid_json", "Invalid event: failed to parse JSON value."],
  ["JSON that is no object", "[]", "invalid_event", "Expected a JSON object."],
  [
    "bytes",
    new Uint8Array([1, 2, 3]),
    "invalid_event",
    "Expected text; binary frames are not supported.",
  ],
])("answers %s with an error event, and goes on", async (_, data, code, message) => {
  const socket = await openSession(await emulator());
  socket.sendRaw(data);
  expect(await socket.next("error")).toMatchObject({ error: { code, message, event_id: null } });
  socket.send({ type: "input_audio_buffer.clear" });
  await socket.next("input_audio_buffer.cleared");
});
