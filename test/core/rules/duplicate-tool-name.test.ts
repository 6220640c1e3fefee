import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("duplicate-tool-name"), {
  valid: [
    `
    type: realtime
    tools:
      - { type: function, name: find, description: Finds an order. }
      - { type: function, name: Find, description: Finds a customer. }
      - { type: mcp, server_label: find, server_url: "https://find.example", require_approval: never }
    `,
    `
    type: realtime
    tools:
      - { type: function, name: "\${env:TOOL}", description: Finds an order. }
      - { type: function, name: "\${env:TOOL}", description: Finds a customer. }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        tools:
          - { type: function, name: find, description: Finds an order. }
          - { type: function, name: reserve, description: Reserves a table. }
          - { type: function, name: <[find]>, description: Finds a customer. }
      `,
      message:
        "`find` is also the name of item 1 of `tools`, so that a call doesn't tell which of the two is meant. Remove one, or give it another name.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            name: find
            description: Finds an order.
            parameters: { type: object, properties: { number: { type: string } } }
          - name: <[find]>
            type: function
            description: Finds an order.
            parameters: { type: object, properties: { number: { type: string } } }
        max_output_tokens: 1000
      `,
      message:
        "`find` is also the name of item 1 of `tools`, so that a call doesn't tell which of the two is meant. Remove one, or give it another name.",
      fixed: `
        type: realtime
        tools:
          - type: function
            name: find
            description: Finds an order.
            parameters: { type: object, properties: { number: { type: string } } }
        max_output_tokens: 1000
      `,
    },
  ],
});
