import { isObject, type JsonObject } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { refusal, type PointerFix } from "../report.ts";
import { snakeCase } from "../knowledge/snake-case.ts";
import { toolParts } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

/** Keys that only one type of tool has. */
const tellingKeys: readonly (readonly [type: string, keys: readonly string[]])[] = [
  ["mcp", ["server_label", "server_url", "connector_id", "tunnel_id"]],
  ["function", ["name", "parameters", "input_schema"]],
];

export const toolMissingType = defineRule({
  id: "tool-missing-type",
  severity: "error",
  description: "Require a `type` in every tool",
  messages: {
    known:
      "Item {{number}} of `tools` has no `type`, so it is not offered to the model. Add `type: {{type}}`.",
    unknown:
      "Item {{number}} of `tools` has no `type`, so it is not offered to the model. Add `type: function` or `type: mcp`.",
  },
  check({ session, report }) {
    for (const { pointer, value } of toolParts(session)) {
      if (Object.hasOwn(value, "type") || isObject(value["function"])) continue;
      const place = childPointer(pointer, "type");
      const number = String(Number(pointer.slice(pointer.lastIndexOf("/") + 1)) + 1);
      const server = refusal("missing_required_parameter", place);
      const at = { pointer, part: "key", covers: [place], server } as const;
      const type = typeOf(value);
      if (type === null) report(at, "unknown", { number });
      else report({ ...at, fixes: [addition(place, type)] }, "known", { number, type });
    }
  },
});

function typeOf(tool: JsonObject): string | null {
  const keys = Object.keys(tool).map(snakeCase);
  const telling = tellingKeys.find(([, names]) => names.some((name) => keys.includes(name)));
  return telling?.[0] ?? null;
}

function addition(pointer: string, type: string): PointerFix {
  const edits = [{ op: "insert", pointer, value: type }] as const;
  return { title: `Add \`type: ${type}\``, kind: "safe", edits };
}
