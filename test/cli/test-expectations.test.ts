import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { asking, play } from "./scenario-files.ts";

const recording = readFileSync("test/fixtures/audio/hello.ogg");

test("every kind of expectation is met by a conversation that goes as it should", async () => {
  const run = await play({
    "order.scenario.yaml": `description: A caller asks where an order is.
session: ./agent.realtime.yaml
script: ./agent.script.yaml
env: { VOICE: cedar }
resolved:
  /audio/output/voice: cedar
  /tools/0/parameters/required: [order_id]
turns:
  - say: Where is order 42?
    expect:
      - event: session.created
      - calls: look_up_order
        arguments: { order_id: "42" }
      - absent: error
        window: 20s
  - result: { tool: look_up_order, output: { status: shipped } }
    expect:
      - text_contains: order WAS  shipped
      - event: output_audio_buffer.stopped
        within: 3s
`,
  });
  expect(run.stdout).toMatchInlineSnapshot(`
    "✓ order.scenario.yaml  A caller asks where an order is.

    1 scenario: 1 passed.
    "
  `);
  expect(run).toMatchObject({ code: 0, stderr: "" });
});

test.each([
  [
    "an event that never comes, however long",
    "- event: response.output_text.delta\n  within: 29s",
    "Expected `response.output_text.delta` within 29 s.",
    "It did not come.",
  ],
  [
    "an event that would come after the call",
    "- event: response.output_text.delta\n  within: 31s",
    "Expected `response.output_text.delta` within 31 s.",
    "It did not come. The connection dropped.",
  ],
  [
    "a text that nobody said",
    "- text_contains: shipped",
    'Expected an answer with "shipped" within 5 s.',
    "Nothing was said.",
  ],
  [
    "a tool that was not called",
    "- calls: cancel_order",
    "Expected a call of `cancel_order` within 5 s.",
    "Called was `look_up_order`.",
  ],
  [
    "arguments that differ",
    '- calls: look_up_order\n  arguments: { order_id: "43" }',
    'Expected a call of `look_up_order` with {"order_id":"43"} within 5 s.',
    'It was called with {"order_id":"42","exact":true}: `/order_id` is "42", not "43".',
  ],
  [
    "arguments that are not there",
    "- calls: look_up_order\n  arguments: { carrier: any }",
    'Expected a call of `look_up_order` with {"carrier":"any"} within 5 s.',
    'It was called with {"order_id":"42","exact":true}: `/carrier` is not there.',
  ],
  [
    "an event that came",
    "- absent: response.done",
    "Expected no `response.done` for 2 s.",
    "It came after 0 s.",
  ],
])("fails for %s", async (_, expectation, wanted, instead) => {
  const run = await play({ "a.scenario.yaml": asking(expectation) });
  expect(run.stdout).toContain(`a.scenario.yaml:6:9  ${wanted}\n`);
  expect(run.stdout).toContain(`\n  ${instead}\n`);
  expect(run.code).toBe(1);
});

test("a failure shows its place, what was so instead, and what was heard last", async () => {
  const files = {
    "a.scenario.yaml": `${asking("- calls: cancel_order")}  - say: And then?
    expect:
      - text_contains: then
`,
  };
  const run = await play(files);
  expect(run.stdout).toMatchInlineSnapshot(`
    "✗ a.scenario.yaml

    a.scenario.yaml:6:9  Expected a call of \`cancel_order\` within 5 s.

      4 |   - say: Where is order 42?
      5 |     expect:
    > 6 |       - calls: cancel_order
        |         ^^^^^^^^^^^^^^^^^^^
      7 |   - say: And then?

      Called was \`look_up_order\`.
      Heard last: response.output_item.added, conversation.item.added, response.function_call_arguments.delta × 2, response.function_call_arguments.done, conversation.item.done, response.output_item.done, response.done, rate_limits.updated

    1 expectation after that was not reached.

    1 scenario: 1 failed.
    "
  `);
});

test("what a session comes to is compared as a value, and needs no call", async () => {
  const run = await play({
    "a.scenario.yaml": `session: ./agent.realtime.yaml
env: { VOICE: cedar }
resolved:
  /audio/output/voice: marin
  /audio/input: {}
  /tools/0: { type: function }
  /model: gpt-realtime-2.1
`,
  });
  expect(run.stdout).toContain(
    ':4:24  Expected `/audio/output/voice` of the session to be "marin".',
  );
  expect(run.stdout).toContain('\n  It is "cedar".\n');
  expect(run.stdout).toContain("\n  Nothing stands there.\n");
  expect(run.stdout).toContain('\n  `/name` is there and should not be: "look_up_order".\n');
  expect(run.stdout).not.toContain("Expected `/model`");
  expect(run.code).toBe(1);
});

test("somebody speaks, is answered, and interrupts the answer", async () => {
  const run = await play({
    "hello.ogg": recording,
    "a.scenario.yaml": `session: ./agent.realtime.yaml
turns:
  - audio: ./hello.ogg
    expect:
      - event: input_audio_buffer.committed
      - text_contains: I recognise no speech
      - event: output_audio_buffer.stopped
  - say: Say this, and take all the time that you need for it.
    expect:
      - event: output_audio_buffer.started
  - audio: ./hello.ogg
    expect:
      - event: output_audio_buffer.cleared
      - event: conversation.item.truncated
`,
  });
  expect(run.stdout).toContain("1 scenario: 1 passed.");
});

test.each([
  ["turn_detection: null", "A recording is committed by hand where nothing detects turns"],
  ["turn_detection: { type: server_vad, create_response: false }", "An answer is asked for"],
])("speech is answered with %s", async (detection, description) => {
  const run = await play({
    "hello.ogg": recording,
    "quiet.realtime.yaml": `type: realtime\nmodel: gpt-realtime-2.1\naudio: { input: { ${detection} } }\n`,
    "a.scenario.yaml": `description: ${description}.
session: ./quiet.realtime.yaml
turns:
  - audio: ./hello.ogg
    expect:
      - text_contains: I recognise no speech
      - absent: error
`,
  });
  expect(run.stdout).toContain("1 scenario: 1 passed.");
});

test("a turn that can't be taken says why", async () => {
  const turns = (turn: string): string =>
    `session: ./agent.realtime.yaml\nturns:\n  - ${turn}\n    expect: [{ event: response.done }]\n`;
  const run = await play({
    "a.scenario.yaml": turns("audio: ./none.ogg"),
    "b.scenario.yaml": turns("audio: ./agent.realtime.yaml"),
    "c.scenario.yaml": turns("result: { tool: look_up_order, output: shipped }"),
  });
  expect(run.stdout).toContain(
    "a.scenario.yaml:3:12  Expected a recording that the session hears.",
  );
  expect(run.stdout).toContain("\n  Can't read ./none.ogg: there is no such file.\n");
  expect(run.stdout).toContain("\n  ./agent.realtime.yaml can't be played. It is neither a WAV");
  expect(run.stdout).toContain("c.scenario.yaml:3:13  Expected an open call of `look_up_order`.");
  expect(run.stdout).toContain("\n  No call is open.\n");
  expect(run.stdout).toContain("3 scenarios: 3 failed.");
});

test("the model goes on when all of its calls have results", async () => {
  const run = await play({
    "two.script.yaml": `steps:
  - on: { turn: 1 }
    do:
      - { call: look_up_order, arguments: { order_id: "1" } }
      - { call: look_up_order, arguments: { order_id: "2" } }
  - on: { turn: 2 }
    do: [{ say: Both are there. }]
`,
    "a.scenario.yaml": `session: ./agent.realtime.yaml
script: ./two.script.yaml
turns:
  - say: Where are they?
    expect: [{ calls: look_up_order, arguments: { order_id: "2" } }]
  - result: { tool: look_up_order, output: here }
    expect: [{ absent: response.created }]
  - result: { tool: look_up_order, output: here }
    expect: [{ text_contains: Both are there }]
`,
  });
  expect(run.stdout).toContain("1 scenario: 1 passed.");
});

test("turns after the call is over are not taken, and the reason is told", async () => {
  const run = await play({
    "drop.script.yaml":
      "steps:\n  - on: { turn: 1 }\n    do: [{ wait: 1s }, { disconnect: true }]\n",
    "a.scenario.yaml": `session: ./agent.realtime.yaml
script: ./drop.script.yaml
turns:
  - say: Hello
    expect: [{ absent: response.done }]
  - say: Are you there?
    expect: [{ event: response.created }]
`,
  });
  expect(run.stdout).toContain("a.scenario.yaml:6:10  Expected a call that goes on.");
  expect(run.stdout).toContain("\n  The connection dropped.\n");
  expect(run.stdout).toContain("1 expectation after that was not reached.");
});

test("what comes too late doesn't count, though it is waited for something else", async () => {
  const run = await play({
    "agent.script.yaml":
      "steps:\n  - on: { turn: 1 }\n    do: [{ wait: 3s }, { say: I am late. }]\n",
    "a.scenario.yaml": asking(
      "- text_contains: late\n  within: 1s\n- absent: error\n  window: 10s",
    ),
    "b.scenario.yaml": asking("- absent: response.done\n  window: 1s\n- text_contains: late"),
  });
  expect(run.stdout).toContain('a.scenario.yaml:6:9  Expected an answer with "late" within 1 s.');
  expect(run.stdout).toContain("\n  Nothing was said.\n");
  expect(run.stdout).toContain("\n✓ b.scenario.yaml\n");
});
