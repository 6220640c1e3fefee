import { transcriptionModel } from "../knowledge/named-models.ts";
import { refusal } from "../report.ts";
import { quoteValue } from "../schema/value-words.ts";
import { isConversation } from "../knowledge/session-parts.ts";
import { meansOff, turnDetectionOf, turnDetectionPointer } from "../knowledge/turn-detection.ts";
import { defineRule } from "./rule.ts";

const pointer = turnDetectionPointer;

export const transcriptionTurnDetection = defineRule({
  id: "transcription-turn-detection",
  severity: "error",
  description: "Disallow turn detection in transcription sessions whose model takes none",
  messages: {
    unsupported:
      "{{model}} takes no turn detection in a transcription session. Set `turn_detection` to `null`.",
  },
  check({ report, ...subject }) {
    const { session, isOpen } = subject;
    const value = turnDetectionOf(session);
    // In a conversation turn detection serves the conversation's model, and works with any.
    if (isConversation(session) || value === undefined || value === null) return;
    if (isOpen(pointer) || meansOff(value)) return;
    const model = transcriptionModel(subject);
    if (model?.takes.turnDetection !== false) return;
    const edits = [{ op: "set", pointer, value: null }] as const;
    report(
      {
        pointer,
        part: "key",
        fixes: [{ title: "Change `turn_detection` to `null`", kind: "suggestion", edits }],
        server: refusal("invalid_value", pointer),
        covers: [pointer],
      },
      "unsupported",
      { model: quoteValue(model.id) },
    );
  },
});
