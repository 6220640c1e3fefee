import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { readMarks } from "../../support/marked-text.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const mcp = (line: string): string => `
  type: realtime
  tools:
    - type: mcp
      server_label: stock
      server_url: https://stock.example.com/mcp
      require_approval: never
      ${line}
`;

ruleTester(ruleById("reference-in-text"), {
  valid: [
    mcp("authorization: ${env:STOCK_TOKEN}"),
    mcp("authorization: '${env:STOCK_TOKEN:-none}'"),
    mcp('authorization: "${file:./token.txt}"'),
    "type: realtime\ninstructions: Say ${PRICE} and {{shop}} and ${{env}} and $env and ${env}.\n",
    "type: realtime\ninstructions: |\n  Say $${env:SHOP} and ${PRICE}, ${environment:x} and ${profile:x}.\n",
    "type: realtime\ninstructions: $${env:SHOP}\n",
    "type: realtime\ntools:\n  - ${file:./tool.yaml}\n",
    `
    type: realtime
    tools:
      - { type: function, name: buy, description: Buys., parameters: "\${file:./buy.json}" }
    `,
  ],
  invalid: [
    {
      yaml: "type: realtime\ninstructions: You answer for <[${env:SHOP}]>, and nobody else.\n",
      message:
        "`${env:SHOP}` stands inside a longer text, where it is not replaced. Make it the whole value.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        instructions: >-
          You answer for <[\${file:./shop.txt}]>
          and nobody else.
      `,
      message:
        "`${file:./shop.txt}` stands in a block text, where it is not replaced. Make it the whole value, without `|` or `>`.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        instructions: |
          <[\${file:./prompt.md}]>
        max_output_tokens: inf
      `,
      message:
        "`${file:./prompt.md}` stands in a block text, where it is not replaced. Make it the whole value, without `|` or `>`.",
      fixed: `
        type: realtime
        instructions: \${file:./prompt.md}
        max_output_tokens: inf
      `,
    },
    {
      yaml: `
        type: realtime
        tracing: { workflow_name: intake, metadata: { "<[\${env:STAGE}]>": here } }
      `,
      message: "`${env:STAGE}` stands in a key, where it is not replaced. Write the key out.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            name: buy
            description: Buys.
            parameters:
              type: object
              properties:
                shop: { type: string, default: "<[\${env:SHOP}]>" }
      `,
      message:
        "`${env:SHOP}` stands inside `parameters`, where it is not replaced. Write the value out, or take all of `parameters` from a file.",
      fixed: null,
    },
    {
      yaml: mcp("authorization: Bearer <[${env:STOCK_TOKEN}]> # of the shop"),
      message:
        "`${env:STOCK_TOKEN}` stands inside a longer text, where it is not replaced. Make it the whole value.",
      fixed: mcp("authorization: ${env:STOCK_TOKEN} # of the shop"),
    },
    {
      yaml: mcp('headers: { X-Shop: "no <[${env:SHOP:-s3cret}]>" }'),
      message:
        "`${env:SHOP}` stands inside a longer text, where it is not replaced. Make it the whole value.",
      fixed: null,
    },
  ],
});

test("each reference in a text is told", () => {
  const { text, ranges } = readMarks(
    "type: realtime\ninstructions: Say <[${env:A}]>, then <[${file:b.md}]>.\n",
  );
  const findings = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(findings.map(({ range }) => range)).toEqual(ranges);
});

test("where the text is wrong at its place, only that is told", () => {
  const text = "type: realtime\nmax_output_tokens: about ${env:TOKENS}\n";
  const findings = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(findings.map(({ rule }) => rule)).toEqual(["invalid-value"]);
});
