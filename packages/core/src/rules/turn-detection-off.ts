import { isObject, type JsonValue } from "../json-value.ts";
import { refusal } from "../report.ts";
import { quoteValue } from "../schema/value-words.ts";
import { meansOff, turnDetectionOf, turnDetectionPointer } from "../knowledge/turn-detection.ts";
import { defineRule } from "./rule.ts";

export const turnDetectionOff = defineRule({
  id: "turn-detection-off",
  severity: "error",
  description: "Require `null` to turn turn detection off",
  messages: {
    notNull: "{{written}} does not turn turn detection off, and the API refuses it. Write `null`.",
  },
  check({ session, isOpen, report }) {
    const value = turnDetectionOf(session);
    if (!meansOff(value) || isOpen(turnDetectionPointer)) return;
    const isMapping = isObject(value);
    const pointer = isMapping ? `${turnDetectionPointer}/type` : turnDetectionPointer;
    if (isOpen(pointer)) return;
    const edits = [{ op: "set", pointer: turnDetectionPointer, value: null }] as const;
    // A mapping may hold other settings and comments, which would go with it.
    const kind = isMapping ? "suggestion" : "safe";
    report(
      {
        pointer,
        fixes: [{ title: "Change `turn_detection` to `null`", kind, edits }],
        server: refusal(isMapping ? "invalid_value" : "invalid_type", pointer),
        covers: [turnDetectionPointer],
      },
      "notNull",
      { written: quoteValue(isMapping ? `type: ${wordOf(value["type"])}` : wordOf(value)) },
    );
  },
});

function wordOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
