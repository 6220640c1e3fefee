import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const message =
  "`authorization` begins with `Bearer`, but it takes the token alone: the API adds the word itself. Leave `Bearer` out.";

ruleTester(ruleById("mcp-bearer-prefix"), {
  valid: [
    tool("authorization: ${env:TOKEN}"),
    tool("authorization: Bearer"),
    tool("authorization: <token-of-the-bearer>"),
    tool('headers: { Authorization: "Bearer <token>" }'),
  ],
  invalid: [
    {
      yaml: tool("authorization: <[Bearer <token>]> # of the shop"),
      message,
      fixed: tool("authorization: <token> # of the shop"),
    },
    {
      yaml: tool('authorization: <["bearer  <token>"]>'),
      message,
      fixed: tool('authorization: "<token>"'),
    },
  ],
});

test.each(["Bearer wJalrXUt", "Bearer <token>"])(
  "what a variable holds is neither quoted nor written into the file: %s",
  (held) => {
    const document = parseSession(tool("authorization: ${env:TOKEN}"), { uri: "a.realtime.yaml" });
    const findings = lint(document, { host: { env: () => held } });
    expect(findings.map(({ rule, message: text, fixes }) => [rule, text, fixes])).toEqual([
      ["mcp-bearer-prefix", message, []],
    ]);
  },
);

test("a reference behind the word is left to the rule about references in text", () => {
  const document = parseSession(tool("authorization: Bearer ${env:TOKEN}"), {
    uri: "a.realtime.yaml",
  });
  expect(lint(document).filter(({ rule }) => rule === "mcp-bearer-prefix")).toEqual([]);
});

test("no fix shows a token that is written out", () => {
  const document = parseSession(tool("authorization: Bearer wJalrXUt7"), {
    uri: "a.realtime.yaml",
  });
  expect(lint(document).map(({ rule }) => rule)).toEqual([
    "mcp-bearer-prefix",
    "no-literal-secret",
  ]);
  expect(JSON.stringify(lint(document))).not.toContain("wJalrXUt7");
});

function tool(line: string): string {
  return `type: realtime
tools:
  - type: mcp
    server_label: crm
    server_url: https://crm.example.com/mcp
    require_approval: never
    ${line}
`;
}
