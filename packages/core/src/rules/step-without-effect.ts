import { scriptSteps } from "../knowledge/script-parts.ts";
import { isObject, type JsonObject } from "../json-value.ts";
import { defineRule } from "./rule.ts";

export const stepWithoutEffect = defineRule({
  id: "step-without-effect",
  severity: "warning",
  file: "script",
  description: "Disallow steps that only wait, and actions after the end of the call",
  messages: {
    waits: "This step only waits, so nothing comes of it. Add what is to be done after `wait`.",
    afterEnd: "The call is over after `{{end}}`, so this is never done. Move it up, or remove it.",
  },
  check({ session, report }) {
    for (const { pointer, value } of scriptSteps(session)) {
      const actions = value["do"];
      if (!Array.isArray(actions) || actions.length === 0) continue;
      if (actions.every((action) => isObject(action) && Object.hasOwn(action, "wait"))) {
        report({ pointer: `${pointer}/do`, part: "key" }, "waits");
      }
      const end = actions.findIndex((action) => isObject(action) && endOf(action) !== null);
      const ended = actions[end];
      if (!isObject(ended) || end === actions.length - 1) continue;
      report({ pointer: `${pointer}/do/${end + 1}` }, "afterEnd", { end: endOf(ended) ?? "" });
    }
  },
});

/** The key of an action that ends the call; `null` for any other action. */
function endOf(action: JsonObject): string | null {
  return ["disconnect", "expire"].find((key) => action[key] === true) ?? null;
}
