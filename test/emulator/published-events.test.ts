import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  serverEventsFile,
  serverEventsSchema,
} from "../../scripts/server-events/server-events-schema.ts";
import { faultsOfEvent } from "./published-events.ts";

// `npx tsx scripts/server-events.ts` writes it anew.
test("the fixture holds what the official package declares", () => {
  const fixture: unknown = JSON.parse(readFileSync(serverEventsFile, "utf8"));
  expect(fixture).toEqual(serverEventsSchema());
});

test("an event is told from one that is not published", () => {
  const cleared = { type: "input_audio_buffer.cleared", event_id: "event_1" };
  expect(faultsOfEvent(cleared)).toEqual([]);
  expect(faultsOfEvent({ ...cleared, event_id: 1 })).toEqual([
    'input_audio_buffer.cleared/event_id: must be string {"type":"string"}',
  ]);
  expect(faultsOfEvent({ ...cleared, item_id: "item_1" })).toEqual([
    'input_audio_buffer.cleared: must NOT have additional properties {"additionalProperty":"item_id"}',
  ]);
  expect(faultsOfEvent({ type: cleared.type })).toEqual([
    `input_audio_buffer.cleared: must have required property 'event_id' {"missingProperty":"event_id"}`,
  ]);
  expect(faultsOfEvent({ type: "response.audio.delta" })).toEqual([
    "response.audio.delta: no such event is published",
  ]);
});
