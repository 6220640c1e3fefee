import { mappingAt } from "../knowledge/session-parts.ts";
import { refusal } from "../report.ts";
import { quoteValue } from "../schema/value-words.ts";
import { defineRule } from "./rule.ts";

export const promptVersionString = defineRule({
  id: "prompt-version-string",
  severity: "error",
  description: "Require that the version of a prompt is a string",
  messages: {
    number: "`version` takes a string, and YAML reads {{version}} as a number. Put it in quotes.",
  },
  check({ session, written, report }) {
    const version = mappingAt(session, "prompt")?.value["version"];
    if (typeof version !== "number") return;
    const pointer = "/prompt/version";
    // As written: the number of `1.0` is `1`.
    const source = written.at(pointer)?.source;
    report(
      {
        pointer,
        server: refusal("invalid_type", pointer),
        fixes: [{ title: "Put it in quotes", kind: "safe", edits: [{ op: "quote", pointer }] }],
      },
      "number",
      { version: quoteValue(source ?? version) },
    );
  },
});
