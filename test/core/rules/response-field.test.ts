import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const answered = (key: string): string =>
  `\`${key}\` is what the API adds to a session in its answer. Remove it.`;

ruleTester(ruleById("response-field"), {
  valid: [
    `
    type: realtime
    audio: { output: { voice: { id: voice_123 } } }
    `,
  ],
  invalid: [
    {
      yaml: `
        <[id]>: sess_1
        type: realtime
      `,
      message: answered("id"),
      fixed: `
        type: realtime
      `,
    },
    {
      yaml: `
        type: realtime
        <[object]>: realtime.session
      `,
      message: answered("object"),
      fixed: `
        type: realtime
      `,
    },
    {
      yaml: `
        type: realtime
        <[expires_at]>: 1795651200
      `,
      message: answered("expires_at"),
      fixed: `
        type: realtime
      `,
    },
    {
      yaml: '{ "type": "realtime", <["expiresAt"]>: 1795651200 }\n',
      message: answered("expiresAt"),
      fixed: '{ "type": "realtime" }\n',
    },
    {
      yaml: `
        type: realtime
        <[client_secret]>:
          expires_at: 0
      `,
      message:
        "`client_secret` is no part of a session; a client secret is asked for in a request of its own. Remove it.",
      fixed: `
        type: realtime
      `,
    },
  ],
});

test("a client secret is never repeated, nor taken out unasked", () => {
  const text = "type: realtime\nclient_secret: { value: ek_68af296e8e408191a1120ab6383263c2 }\n";
  const found = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(JSON.stringify(found)).not.toContain("ek_68af");
  const own = found.filter(({ rule }) => rule === "response-field");
  expect(own.map(({ fixes }) => fixes.map(({ kind }) => kind))).toEqual([["suggestion"]]);
});
