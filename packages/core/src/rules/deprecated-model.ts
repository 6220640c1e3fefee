import { shutdownMessages, shutdownOf } from "../knowledge/model-shutdown.ts";
import { conversationModel, modelPointer } from "../knowledge/named-models.ts";
import { changeToNearest } from "../pointer-fixes.ts";
import { defineRule } from "./rule.ts";

export const deprecatedModel = defineRule({
  id: "deprecated-model",
  severity: "warning",
  description: "Disallow models that shut down; from that day on they are errors",
  tag: "deprecated",
  messages: shutdownMessages,
  check({ report, ...subject }) {
    const model = conversationModel(subject);
    const shutdown = model === null ? null : shutdownOf(model, subject.today);
    if (model === null || shutdown === null) return;
    const { state, data } = shutdown;
    const fixes = changeToNearest(modelPointer, model.replacement);
    const graver = state === "past" && { severity: "error" as const };
    report({ pointer: modelPointer, fixes, ...graver }, state, data);
  },
});
