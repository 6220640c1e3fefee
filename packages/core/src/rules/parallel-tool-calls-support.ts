import { currentModel } from "../knowledge/catalog.ts";
import { conversationModel } from "../knowledge/named-models.ts";
import { removeMember } from "../pointer-fixes.ts";
import { quoteValue } from "../schema/value-words.ts";
import { defineRule } from "./rule.ts";

const pointer = "/parallel_tool_calls";

export const parallelToolCallsSupport = defineRule({
  id: "parallel-tool-calls-support",
  severity: "error",
  description: "Disallow `parallel_tool_calls` for models that don't reason",
  messages: {
    notReasoning:
      "{{model}} does not reason, so the API refuses `parallel_tool_calls`. Remove it, or use {{current}}.",
  },
  check({ report, ...subject }) {
    const model = conversationModel(subject);
    if (subject.session["parallel_tool_calls"] === undefined || model?.reasoning !== false) return;
    report({ pointer, part: "key", fixes: [removeMember(pointer)] }, "notReasoning", {
      model: quoteValue(model.id),
      current: quoteValue(currentModel),
    });
  },
});
