import { expect, test } from "vitest";

import {
  emptyLog,
  filterEvents,
  jsonLines,
  logEvent,
} from "../../packages/talk/src/page/state/event-log.ts";
import { argumentsOf, proposedAnswer } from "../../packages/talk/src/page/state/tool-arguments.ts";
import { createTurnTaking } from "../../packages/talk/src/page/conversation/turn-taking.ts";

function logOf(count: number, size: number) {
  let log = emptyLog;
  for (let index = 1; index <= count; index++) {
    log = logEvent(log, "received", { type: "x", text: "a".repeat(size), index }, index);
  }
  return log;
}

test("the log forgets the oldest events, and counts them all", () => {
  const log = logOf(2100, 10);
  expect(log.count).toBe(2100);
  expect(log.events).toHaveLength(2000);
  expect(log.events[0]?.number).toBe(101);
});

test("the log forgets sooner where events are large, but never the latest", () => {
  const log = logOf(10, 1_000_000);
  expect(log.events.map(({ number }) => number)).toEqual([8, 9, 10]);
  expect(log.size).toBe(log.events.reduce((sum, { text }) => sum + text.length, 0));
  expect(logOf(2, 5_000_000).events.map(({ number }) => number)).toEqual([2]);
});

test("no credential that the API repeats gets into the log", () => {
  const tool = { type: "mcp", authorization: "crm-token-0123", headers: { "X-Key": "abc-0123" } };
  const log = logEvent(
    emptyLog,
    "received",
    { type: "session.created", session: { tools: [tool] } },
    1,
  );
  const [line] = jsonLines(log.events).split("\n");
  expect(JSON.parse(line ?? "")).toEqual({
    direction: "received",
    at_ms: 1,
    event: {
      type: "session.created",
      session: { tools: [{ type: "mcp", authorization: "***", headers: "***" }] },
    },
  });
});

test("events are found by what is in them, in any case", () => {
  const log = logEvent(logOf(3, 1), "sent", { type: "y", text: "Hello" }, 9);
  expect(filterEvents(log, " hELLO ").map(({ type }) => type)).toEqual(["y"]);
  expect(filterEvents(log, "")).toHaveLength(4);
});

const call = {
  kind: "tool",
  id: "item_1",
  callId: "call_1",
  name: "look_up_order",
  isOpen: false,
  output: null,
} as const;

test("arguments are read by the tool's schema", () => {
  const properties = { order_id: { description: "As on the bill." }, day: {} };
  const tool = { parameters: { properties, required: ["order_id", "day"] } };
  const given = { ...call, arguments: '{"order_id":"A-17","colour":["red"]}' };
  expect(argumentsOf(given, tool)).toEqual([
    { name: "order_id", value: "A-17", description: "As on the bill.", fault: null },
    {
      name: "colour",
      value: '[\n  "red"\n]',
      description: "",
      fault: "not in the tool's schema",
    },
    { name: "day", value: null, description: "", fault: "required, but not given" },
  ]);
  expect(argumentsOf({ ...call, arguments: '{"order_id":' }, tool)).toBeNull();
});

test("an answer is proposed: the last one of this function, else what was asked", () => {
  const given = { ...call, arguments: '{"order_id":"A-17"}' };
  expect(JSON.parse(proposedAnswer(given, []))).toEqual({ order_id: "A-17", result: "ok" });
  const before = { ...given, id: "item_0", output: '{"status":"shipped"}' };
  expect(JSON.parse(proposedAnswer(given, [before]))).toEqual({ status: "shipped" });
  const other = { ...before, name: "book_table" };
  expect(JSON.parse(proposedAnswer(given, [other]))).toMatchObject({ result: "ok" });
});

test("a response is asked for when the one under way has ended, and a refused one doesn't count", () => {
  const sent: unknown[] = [];
  const turns = createTurnTaking(({ type }) => sent.push(type));
  turns.ask();
  turns.ask();
  expect(sent).toEqual(["response.create"]);
  turns.hear({ type: "response.created" });
  turns.hear({ type: "output_audio_buffer.started" });
  turns.interrupt();
  expect(sent.splice(0)).toEqual([
    "response.create",
    "response.cancel",
    "output_audio_buffer.clear",
  ]);
  turns.hear({ type: "response.done" });
  expect(sent.splice(0)).toEqual(["response.create"]);
  turns.hear({ type: "output_audio_buffer.cleared" });
  turns.hear({ type: "error", error: { event_id: "turn_2" } });
  turns.interrupt();
  expect(sent).toEqual([]);
});

test("a response that turn detection was faster with is asked for again when that one has ended", () => {
  const sent: unknown[] = [];
  const turns = createTurnTaking(({ type, event_id: id }) => sent.push([type, id]));
  const refusal = {
    type: "error",
    error: { code: "conversation_already_has_active_response", event_id: "turn_1" },
  };
  turns.ask();
  turns.hear({ type: "response.created" });
  turns.hear(refusal);
  expect(turns.isCrossing(refusal)).toBe(true);
  expect(sent).toEqual([["response.create", "turn_1"]]);
  turns.hear({ type: "response.done" });
  turns.hear({ type: "response.created" });
  turns.hear({ type: "response.done" });
  expect(sent).toEqual([
    ["response.create", "turn_1"],
    ["response.create", "turn_2"],
  ]);
});
