import { isObject } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { quoteValue } from "../schema/value-words.ts";
import { defineRule } from "./rule.ts";

export const resolvedPointer = defineRule({
  id: "resolved-pointer",
  severity: "error",
  file: "scenario",
  description: "Require JSON Pointers as the keys of `resolved`",
  messages: {
    form: "{{key}} is no JSON Pointer. Write the keys that lead to the value, each behind a slash: `{{example}}`.",
  },
  check({ session, report }) {
    const { resolved } = session;
    if (!isObject(resolved)) return;
    for (const key of Object.keys(resolved)) {
      if (/^(?:\/(?:[^~]|~[01])*)?$/.test(key)) continue;
      const pointer = childPointer("/resolved", key);
      const example = `/${key
        .replace(/^[./]+/, "")
        .replaceAll(".", "/")
        .replaceAll(/~(?![01])/g, "~0")}`;
      const edits = [{ op: "rename", pointer, to: example }] as const;
      const isTaken = Object.hasOwn(resolved, example);
      const fixes = isTaken
        ? []
        : [{ title: `Rename to \`${example}\``, kind: "suggestion", edits } as const];
      report({ pointer, part: "key", fixes }, "form", { key: quoteValue(key), example });
    }
  },
});
