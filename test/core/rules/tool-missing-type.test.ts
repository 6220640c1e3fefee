import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("tool-missing-type"), {
  valid: [
    `
    type: realtime
    tools:
      - type: function
        name: find_order
        description: Finds an order.
      - \${file:./tool.yaml}
      - { type: "\${env:TOOL_TYPE}", name: other }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        tools:
          - <[name: find_order]>
            description: Finds an order. # by number
      `,
      message:
        "Item 1 of `tools` has no `type`, so it is not offered to the model. Add `type: function`.",
      fixed: `
        type: realtime
        tools:
          - name: find_order
            description: Finds an order. # by number
            type: function
      `,
    },
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            name: find_order
            description: Finds an order.
          - <[{ server_label: crm, server_url: https://crm.example.com/mcp, require_approval: never }]>
      `,
      message:
        "Item 2 of `tools` has no `type`, so it is not offered to the model. Add `type: mcp`.",
      fixed: `
        type: realtime
        tools:
          - type: function
            name: find_order
            description: Finds an order.
          - { server_label: crm, server_url: https://crm.example.com/mcp, require_approval: never, type: mcp }
      `,
    },
    {
      yaml: `
        type: realtime
        tools:
          - <[description: Finds an order.]>
      `,
      message:
        "Item 1 of `tools` has no `type`, so it is not offered to the model. Add `type: function` or `type: mcp`.",
      fixed: null,
    },
  ],
});
