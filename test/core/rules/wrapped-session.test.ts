import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const request =
  "This is a request with a session in it; the file holds the session alone. Move what `session` holds to the top.";
const event =
  "This is an event with a session in it; the file holds the session alone. Move what `session` holds to the top.";

ruleTester(ruleById("wrapped-session"), {
  valid: [
    `
    type: realtime
    instructions: |
      session: { type: realtime }
    `,
  ],
  invalid: [
    {
      yaml: `
        # for the browser
        expires_after:
          anchor: created_at
          seconds: 600
        <[session]>:
          type: realtime
          audio:
            output:
              voice: marin # ours
      `,
      message: request,
      fixed: `
        # for the browser
        type: realtime
        audio:
          output:
            voice: marin # ours
      `,
    },
    {
      yaml: `
        type: session.update
        event_id: event_1
        <[session]>:
          type: realtime
          instructions: Be kind.
      `,
      message: event,
      fixed: `
        type: realtime
        instructions: Be kind.
      `,
    },
    {
      yaml: `
        type: session.update
        <[session]>: { instructions: Be kind. }
      `,
      message: event,
      fixed: `
        type: realtime
        instructions: Be kind.
      `,
    },
    {
      yaml: `
        type: transcription_session.update
        <[session]>:
          include: []
      `,
      message: event,
      fixed: `
        type: transcription
        include: []
      `,
    },
    {
      yaml: `
        type: realtime
        <[session]>:
          instructions: Be kind.
      `,
      message: request,
      fixed: `
        type: realtime
        instructions: Be kind.
      `,
    },
    {
      yaml: '{"expires_after": {"anchor": "created_at", "seconds": 600}, <["session"]>: {"type": "realtime"}}\n',
      message: request,
      fixed: '{"type": "realtime"}\n',
    },
    {
      yaml: `
        type: realtime
        <[expires_after]>: { anchor: created_at, seconds: 600 }
      `,
      message:
        "`expires_after` stands beside a session in requests and events, not in the session. Remove it.",
      fixed: `
        type: realtime
      `,
    },
    {
      yaml: `
        type: realtime
        <[event_id]>: event_1
      `,
      message:
        "`event_id` stands beside a session in requests and events, not in the session. Remove it.",
      fixed: `
        type: realtime
      `,
    },
    // What a file holds can't be moved up from here.
    {
      yaml: `
        <[session]>: \${file:./session.yaml}
      `,
      message: request,
      fixed: null,
    },
  ],
});

test("a secret beside the session is covered, and not repeated", () => {
  const text =
    "value: ek_68af296e8e408191a1120ab6383263c2\nexpires_at: 1\nsession:\n  type: realtime\n";
  const found = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(found.filter(({ rule }) => rule !== "no-literal-secret").map(({ rule }) => rule)).toEqual([
    "wrapped-session",
  ]);
  expect(JSON.stringify(found)).not.toContain("ek_68af");
});

test("what stands beside the session without belonging there stays, and keeps its finding", () => {
  const text = "instructions: Be kind.\nfoo: 1\nsession:\n  type: realtime\n";
  const found = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(found.map(({ rule, pointer }) => [rule, pointer])).toEqual([
    ["unknown-key", "/foo"],
    ["wrapped-session", "/session"],
  ]);
});
