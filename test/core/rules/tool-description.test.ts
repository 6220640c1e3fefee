import { lint, parseConfig, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const longest = "x".repeat(1024);

ruleTester(ruleById("tool-description"), {
  valid: [
    `
    type: realtime
    tools:
      - { type: function, name: lookup, description: Finds an order. }
    `,
    `
    type: realtime
    tools:
      - { type: function, name: lookup, description: ${longest} }
    `,
    `
    type: realtime
    tools:
      - { type: function, name: lookup, description: "\${file:./lookup.md}" }
    `,
    `
    type: realtime
    tools:
      - type: mcp
        server_label: crm
        server_url: https://crm.example.com/mcp
        require_approval: never
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        tools:
          - <[type: function]>
            name: lookup
      `,
      message:
        "`lookup` has no `description`, by which the model decides when to call it. Say what the function does and when to use it.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        tools:
          - { type: function, name: lookup, description: <[" "]> }
      `,
      message:
        "The `description` of `lookup` is empty, but the model decides by it when to call the function. Say what it does and when to use it.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        tools:
          - { type: function, name: lookup, description: <[${longest}x]> }
      `,
      message:
        "The `description` of `lookup` has 1025 characters, and only 1024 are sure to be taken. Shorten it, or move advice to `instructions`.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        tools:
          - { type: function, name: lookup, description: <["🚲🚲🚲🚲"]> }
      `,
      message:
        "The `description` of `lookup` has 4 characters, and only 3 are sure to be taken. Shorten it, or move advice to `instructions`.",
      fixed: null,
      options: configured("rules: { tool-description: { maxLength: 3 } }\n"),
    },
  ],
});

const missing = "type: realtime\ntools: [{ type: function, name: lookup }]\n";
const tooLong = `type: realtime\ntools: [{ type: function, name: lookup, description: ${longest}x }]\n`;

test.each([
  ["recommended", missing, "info", undefined],
  ["strict", missing, "warning", undefined],
  [
    "recommended",
    tooLong,
    "warning",
    { code: "string_above_max_length", param: "session.tools[0].description" },
  ],
])("severity in %s of %j", (preset, text, severity, server) => {
  const document = parseSession(text, { uri: "a.realtime.yaml" });
  const findings = lint(document, configured(`extends: ${preset}\n`)).filter(
    ({ rule }) => rule === "tool-description",
  );
  expect(findings.map((finding) => [finding.severity, finding.server])).toEqual([
    [severity, server],
  ]);
});

test("a misspelt key is told as that alone", () => {
  const text =
    "type: realtime\ntools: [{ type: function, name: lookup, descripton: Finds an order. }]\n";
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }));
  expect(findings.map(({ rule }) => rule)).toEqual(["unknown-key"]);
});

test("the tools of a transcription are told as a whole", () => {
  const text = "type: transcription\ntools: [{ type: function, name: find.order }]\n";
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }));
  expect(findings.map(({ pointer }) => pointer)).toEqual(["/tools"]);
});

function configured(text: string) {
  return { config: parseConfig(text, { uri: "callsheet.config.yaml" }).config };
}
