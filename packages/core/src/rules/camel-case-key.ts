import { camelCaseKeys } from "../knowledge/camel-case-keys.ts";
import { lastSegment } from "../pointer.ts";
import { removeMember, renameTo } from "../pointer-fixes.ts";
import { refusal } from "../report.ts";
import { defineRule } from "./rule.ts";

export const camelCaseKey = defineRule({
  id: "camel-case-key",
  severity: "error",
  description: "Disallow keys in the spelling of an SDK, such as `maxOutputTokens`",
  messages: {
    respelt: "`{{key}}` is how an SDK spells it; the API's key is `{{name}}`. Rename it.",
    repeated: "`{{key}}` is an SDK's spelling of `{{name}}`, which says the same here. Remove it.",
    conflict:
      "`{{key}}` is an SDK's spelling of `{{name}}`, which has another value here. Decide which one holds, and remove `{{key}}`.",
  },
  check({ session, report }) {
    for (const { pointer, name, rival, isSecond } of camelCaseKeys(session)) {
      const words = { key: lastSegment(pointer) ?? "", name };
      const server = refusal("unknown_parameter", pointer);
      const fix = rival === "same" ? removeMember(pointer) : renameTo(pointer, name, "safe");
      const place = { pointer, part: "key", fixes: isSecond ? [] : [fix], server } as const;
      if (rival === "none") report(place, "respelt", words);
      else report(place, rival === "same" ? "repeated" : "conflict", words);
    }
  },
});
