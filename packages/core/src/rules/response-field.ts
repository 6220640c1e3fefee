import { childPointer } from "../pointer.ts";
import { removeMember } from "../pointer-fixes.ts";
import { refusal } from "../report.ts";
import { snakeCase } from "../knowledge/snake-case.ts";
import { defineRule } from "./rule.ts";

/** What the API adds to a session in its answers. */
const answered = new Set(["id", "object", "expires_at"]);

export const responseField = defineRule({
  id: "response-field",
  severity: "error",
  description: "Disallow what only the API's answers hold",
  messages: {
    answered: "`{{key}}` is what the API adds to a session in its answer. Remove it.",
    secret:
      "`{{key}}` is no part of a session; a client secret is asked for in a request of its own. Remove it.",
  },
  check({ session, report }) {
    if (Object.hasOwn(session, "session")) return;
    for (const key of Object.keys(session)) {
      const name = snakeCase(key);
      const isSecret = name === "client_secret";
      if (!isSecret && !answered.has(name)) continue;
      const pointer = childPointer("", key);
      const fixes = [removeMember(pointer, isSecret ? "suggestion" : "safe")];
      const server = refusal("unknown_parameter", pointer);
      const place = { pointer, part: "key", fixes, server } as const;
      report(place, isSecret ? "secret" : "answered", { key });
    }
  },
});
