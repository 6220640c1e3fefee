import { scenarioExpectations } from "../knowledge/scenario-parts.ts";
import { isObject } from "../json-value.ts";
import { defineRule } from "./rule.ts";

export const nothingExpected = defineRule({
  id: "nothing-expected",
  severity: "warning",
  file: "scenario",
  description: "Require that a scenario expects something",
  messages: {
    nothing:
      "This scenario expects nothing, so it can't pass. Add `expect` to a turn, or `resolved`.",
  },
  check({ session, report }) {
    const { resolved, skip } = session;
    const asserts = isObject(resolved) && Object.keys(resolved).length > 0;
    if (asserts || skip !== undefined || scenarioExpectations(session).length > 0) return;
    const pointer = session["turns"] === undefined ? "" : "/turns";
    report({ pointer, part: "key" }, "nothing");
  },
});
