import { isObject } from "../json-value.ts";
import { isConversation } from "../knowledge/session-parts.ts";
import { turnDetectionOf, turnDetectionPointer } from "../knowledge/turn-detection.ts";
import { defineRule } from "./rule.ts";

export const noAutomaticResponse = defineRule({
  id: "no-automatic-response",
  severity: "info",
  description: "Tell of conversations in which the model never answers by itself",
  messages: {
    detectionOff:
      "Without turn detection the model never answers by itself. Your application has to commit the audio and ask for each response.",
    responsesOff:
      "With `create_response` and `interrupt_response` off, the model never answers by itself. Your application has to ask for each response.",
  },
  check({ session, report }) {
    if (!isConversation(session)) return;
    const value = turnDetectionOf(session);
    if (value === null) report({ pointer: turnDetectionPointer }, "detectionOff");
    if (!isObject(value)) return;
    if (value["create_response"] !== false || value["interrupt_response"] !== false) return;
    report({ pointer: `${turnDetectionPointer}/create_response` }, "responsesOff");
  },
});
