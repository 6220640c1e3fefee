import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("camel-case-key"), {
  valid: [
    // Keys that are the file's own.
    `
    type: realtime
    tools:
      - type: function
        name: find_order
        description: Finds an order.
        parameters:
          type: object
          properties:
            outputModalities: { type: string }
          additionalProperties: false
      - type: mcp
        server_label: crm
        server_url: https://crm.example.com/mcp
        require_approval: never
        headers: { serverLabel: x }
    tracing:
      workflow_name: desk
      metadata: { groupId: a }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        <[outputModalities]>: [audio]
      `,
      message:
        "`outputModalities` is how an SDK spells it; the API's key is `output_modalities`. Rename it.",
      fixed: `
        type: realtime
        output_modalities: [audio]
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            turn_detection:
              type: server_vad
              <[silenceDurationMs]>: 400 # quick
      `,
      message:
        "`silenceDurationMs` is how an SDK spells it; the API's key is `silence_duration_ms`. Rename it.",
      fixed: `
        type: realtime
        audio:
          input:
            turn_detection:
              type: server_vad
              silence_duration_ms: 400 # quick
      `,
    },
    {
      yaml: `
        type: realtime
        tools:
          - type: mcp
            server_label: crm
            <[serverURL]>: https://crm.example.com/mcp
            require_approval: never
      `,
      message: "`serverURL` is how an SDK spells it; the API's key is `server_url`. Rename it.",
      fixed: `
        type: realtime
        tools:
          - type: mcp
            server_label: crm
            server_url: https://crm.example.com/mcp
            require_approval: never
      `,
    },
    {
      yaml: '{ "type": "realtime", <["maxOutputTokens"]>: 100 }\n',
      message:
        "`maxOutputTokens` is how an SDK spells it; the API's key is `max_output_tokens`. Rename it.",
      fixed: '{ "type": "realtime", "max_output_tokens": 100 }\n',
    },
    {
      yaml: `
        type: realtime
        max_output_tokens: 100
        <[maxOutputTokens]>: 100
      `,
      message:
        "`maxOutputTokens` is an SDK's spelling of `max_output_tokens`, which says the same here. Remove it.",
      fixed: `
        type: realtime
        max_output_tokens: 100
      `,
    },
    {
      yaml: `
        type: realtime
        max_output_tokens: 100
        <[maxOutputTokens]>: 200
      `,
      message:
        "`maxOutputTokens` is an SDK's spelling of `max_output_tokens`, which has another value here. Decide which one holds, and remove `maxOutputTokens`.",
      fixed: null,
    },
  ],
});

test("keys below a misspelt one are looked at too", () => {
  const text =
    "type: realtime\naudio: { input: { turnDetection: { type: server_vad, idleTimeoutMs: 6000 } } }\n";
  const found = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(found.map(({ rule, pointer }) => [rule, pointer])).toEqual([
    ["camel-case-key", "/audio/input/turnDetection"],
    ["camel-case-key", "/audio/input/turnDetection/idleTimeoutMs"],
  ]);
});

test("a prompt's id has another name in SDKs", () => {
  const text = "type: realtime\nprompt: { promptId: pmpt_1 }\n";
  const found = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  const own = found.filter(({ rule }) => rule === "camel-case-key");
  expect(own.map(({ message }) => message)).toEqual([
    "`promptId` is how an SDK spells it; the API's key is `id`. Rename it.",
  ]);
});

test("a key that has no place in this API in any spelling stays unknown", () => {
  const found = lint(parseSession("type: realtime\nproviderData: {}\n", { uri: "a.yaml" }));
  expect(found.map(({ rule, pointer }) => [rule, pointer])).toEqual([
    ["unknown-key", "/providerData"],
  ]);
});

test("of two spellings of a key, one is renamed at a time", () => {
  const text = "type: realtime\nmaxOutputTokens: 9\nMaxOutputTokens: 9\n";
  const found = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(found.map(({ rule, pointer, fixes }) => [rule, pointer, fixes.length])).toEqual([
    ["camel-case-key", "/maxOutputTokens", 1],
    ["camel-case-key", "/MaxOutputTokens", 0],
  ]);
});
