import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester, type InvalidCase } from "../../support/rule-tester.ts";

const origins = {
  mcp: "what an MCP server tells of its tools",
  anthropic: "a field of tools in Anthropic's API",
  responses: "a field of tools in the Responses API",
  frameworks: "an agent framework's own setting",
};

const foreign: readonly (readonly [key: string, value: string, origin: keyof typeof origins])[] = [
  ["meta", "{}", "mcp"],
  ["_meta", "{}", "mcp"],
  ["title", "Find order", "mcp"],
  ["icons", "[]", "mcp"],
  ["annotations", "{ readOnlyHint: true }", "mcp"],
  ["execution", "{ taskSupport: optional }", "mcp"],
  ["outputSchema", "{ type: object }", "mcp"],
  ["cache_control", "{ type: ephemeral }", "anthropic"],
  ["input_examples", "[]", "anthropic"],
  ["eager_input_streaming", "true", "anthropic"],
  ["defer_loading", "true", "responses"],
  ["deferLoading", "true", "responses"],
  ["allowed_callers", "[direct]", "responses"],
  ["needsApproval", "false", "frameworks"],
  ["invoke", "lookup", "frameworks"],
  ["execute", "lookup", "frameworks"],
  ["handler", "lookup", "frameworks"],
];

function foreignCase([key, value, origin]: (typeof foreign)[number]): InvalidCase {
  return {
    yaml: `
      type: realtime
      tools:
        - type: function
          <[${key}]>: ${value}
          name: find_order
          description: Finds an order.
    `,
    message: `\`${key}\` is ${origins[origin]}; for it the Realtime API refuses the whole session. Remove it.`,
    fixed: `
      type: realtime
      tools:
        - type: function
          name: find_order
          description: Finds an order.
    `,
  };
}

const renames: InvalidCase[] = ["inputSchema", "input_schema", "parametersJsonSchema"].map(
  (key) => ({
    yaml: `
      type: realtime
      tools:
        - type: function
          name: find_order
          description: Finds an order.
          <[${key}]>: # as it was
            type: object
    `,
    message: `\`${key}\` is what other APIs call the \`parameters\` of a tool. Rename it.`,
    fixed: `
      type: realtime
      tools:
        - type: function
          name: find_order
          description: Finds an order.
          parameters: # as it was
            type: object
    `,
  }),
);

ruleTester(ruleById("tool-extra-field"), {
  valid: [
    `
    type: realtime
    tools:
      - type: function
        name: find_order
        description: Finds an order.
        parameters:
          type: object
          properties:
            title: { type: string }
            annotations: { type: string }
    `,
  ],
  invalid: [
    ...foreign.map(foreignCase),
    ...renames,
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            name: find_order
            description: Finds an order.
            parameters: { type: object, properties: {} }
            <[inputSchema]>: { properties: {}, type: object }
      `,
      message:
        "`inputSchema` is another name of `parameters`, which says the same here. Remove it.",
      fixed: `
        type: realtime
        tools:
          - type: function
            name: find_order
            description: Finds an order.
            parameters: { type: object, properties: {} }
      `,
    },
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            name: find_order
            description: Finds an order.
            parameters: { type: object }
            <[inputSchema]>: { type: object, properties: {} }
      `,
      message:
        "`inputSchema` is another name of `parameters`, which holds another schema here. Decide which one holds, and remove `inputSchema`.",
      fixed: null,
    },
  ],
});
