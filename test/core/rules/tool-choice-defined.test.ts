import { ruleTester } from "../../support/rule-tester.ts";
import { ruleById } from "../../support/rule-by-id.ts";

ruleTester(ruleById("tool-choice-defined"), {
  valid: [
    `
    type: realtime
    tool_choice: auto
    `,
    `
    type: realtime
    tools:
      - type: function
        name: lookup
        description: Does one thing well.
    tool_choice: { type: function, name: lookup }
    `,
    `
    type: realtime
    tools:
      - type: mcp
        server_label: crm
        server_url: https://crm.example.com/mcp
        require_approval: never
    tool_choice: { type: mcp, server_label: crm, name: any_tool_of_the_server }
    `,
    `
    type: realtime
    tools: \${file:./tools.yaml}
    tool_choice: { type: function, name: lookup }
    `,
    `
    type: realtime
    tools:
      - \${file:./tool.yaml}
    tool_choice: { type: function, name: lookup }
    `,
    `
    type: realtime
    tool_choice: { type: function, name: "\${env:FORCED_TOOL}" }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            name: find_booking
            description: Does one thing well.
        tool_choice:
          type: function
          name: <[find_bookin]> # the one tool
      `,
      message:
        "`find_bookin` is not a tool of this session, so the model can't be made to call it. Did you mean `find_booking`?",
      fixed: `
        type: realtime
        tools:
          - type: function
            name: find_booking
            description: Does one thing well.
        tool_choice:
          type: function
          name: find_booking # the one tool
      `,
    },
    {
      yaml: `
        type: realtime
        tool_choice: { type: function, name: <[lookup]> }
      `,
      message:
        "`lookup` is not a tool of this session, so the model can't be made to call it. Add it to `tools`, or name one that is there.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            name: crm
            description: Does one thing well.
        tool_choice: { type: mcp, server_label: <["crm"]> }
      `,
      message:
        "`crm` is not a tool of this session, so the model can't be made to call it. Add it to `tools`, or name one that is there.",
      fixed: null,
    },
  ],
});
