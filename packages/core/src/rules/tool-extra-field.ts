import type { JsonObject } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { removeMember, renameTo } from "../pointer-fixes.ts";
import { refusal, type PointerFix } from "../report.ts";
import { isSameValue } from "../same-value.ts";
import { toolParts } from "../knowledge/session-parts.ts";
import { snakeCase } from "../knowledge/snake-case.ts";
import { defineRule } from "./rule.ts";

/** Other names of `parameters`: MCP's and Anthropic's, and Gemini's. */
const namesOfParameters = new Set(["input_schema", "parameters_json_schema"]);

const ofMcp = "what an MCP server tells of its tools";
const ofAnthropic = "a field of tools in Anthropic's API";
const ofResponses = "a field of tools in the Responses API";
const ofFrameworks = "an agent framework's own setting";

/**
 * Fields that tools have elsewhere. Sources: the schema of the Model Context Protocol (`Tool`), the
 * tool types of the `@anthropic-ai/sdk`, `openai` and `@openai/agents` packages.
 */
const origins: ReadonlyMap<string, string> = new Map([
  ["meta", ofMcp],
  ["_meta", ofMcp],
  ["title", ofMcp],
  ["icons", ofMcp],
  ["annotations", ofMcp],
  ["execution", ofMcp],
  ["output_schema", ofMcp],
  ["cache_control", ofAnthropic],
  ["input_examples", ofAnthropic],
  ["eager_input_streaming", ofAnthropic],
  ["defer_loading", ofResponses],
  ["allowed_callers", ofResponses],
  ["needs_approval", ofFrameworks],
  ["invoke", ofFrameworks],
  ["execute", ofFrameworks],
  ["handler", ofFrameworks],
]);

export const toolExtraField = defineRule({
  id: "tool-extra-field",
  severity: "error",
  description: "Disallow fields that function tools have in other APIs",
  messages: {
    foreign:
      "`{{key}}` is {{origin}}; for it the Realtime API refuses the whole session. Remove it.",
    renamed: "`{{key}}` is what other APIs call the `parameters` of a tool. Rename it.",
    repeated: "`{{key}}` is another name of `parameters`, which says the same here. Remove it.",
    conflict:
      "`{{key}}` is another name of `parameters`, which holds another schema here. Decide which one holds, and remove `{{key}}`.",
  },
  check({ session, report }) {
    for (const tool of toolParts(session).filter(({ value }) => isFunction(value))) {
      const keys = Object.keys(tool.value);
      const [schema] = keys.filter((key) => namesOfParameters.has(snakeCase(key)));
      for (const key of keys) {
        const name = snakeCase(key);
        const origin = origins.get(name);
        if (origin === undefined && !namesOfParameters.has(name)) continue;
        const pointer = childPointer(tool.pointer, key);
        const at = { pointer, part: "key", server: refusal("unknown_parameter", pointer) } as const;
        if (origin !== undefined) {
          report({ ...at, fixes: [removeMember(pointer)] }, "foreign", { key, origin });
        } else {
          const rival = rivalOf(tool.value, key);
          // Only one of several names can become `parameters` at a time.
          const fixes = key === schema ? [schemaFix(pointer, rival)] : [];
          report({ ...at, fixes }, rival, { key });
        }
      }
    }
  },
});

type Rival = "renamed" | "repeated" | "conflict";

function schemaFix(pointer: string, rival: Rival): PointerFix {
  return rival === "repeated" ? removeMember(pointer) : renameTo(pointer, "parameters", "safe");
}

function isFunction(tool: JsonObject): boolean {
  return tool["type"] === "function" || (tool["type"] === undefined && Object.hasOwn(tool, "name"));
}

function rivalOf(tool: JsonObject, key: string): Rival {
  if (!Object.hasOwn(tool, "parameters")) return "renamed";
  return isSameValue(tool["parameters"], tool[key]) ? "repeated" : "conflict";
}
