import { currentModel } from "../knowledge/catalog.ts";
import { conversationModel } from "../knowledge/named-models.ts";
import { removeMember } from "../pointer-fixes.ts";
import { refusal } from "../report.ts";
import { quoteValue } from "../schema/value-words.ts";
import { defineRule } from "./rule.ts";

const pointer = "/reasoning";

export const reasoningSupport = defineRule({
  id: "reasoning-support",
  severity: "error",
  description: "Disallow `reasoning` for models that don't reason",
  messages: {
    notReasoning:
      "{{model}} does not reason, so the API refuses `reasoning`. Remove it, or use {{current}}.",
  },
  check({ report, ...subject }) {
    const model = conversationModel(subject);
    if (subject.session["reasoning"] === undefined || model?.reasoning !== false) return;
    report(
      {
        pointer,
        part: "key",
        fixes: [removeMember(pointer)],
        server: refusal("invalid_value", pointer),
        covers: [pointer],
      },
      "notReasoning",
      { model: quoteValue(model.id), current: quoteValue(currentModel) },
    );
  },
});
