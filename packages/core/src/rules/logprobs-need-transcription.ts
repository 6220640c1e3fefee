import { valueAt } from "../json-value.ts";
import { transcriptionModel } from "../knowledge/named-models.ts";
import type { PointerFix } from "../report.ts";
import { quoteValue } from "../schema/value-words.ts";
import { isLeftOpen } from "../knowledge/session-parts.ts";
import { logprobsPointers } from "../knowledge/transcription-hints.ts";
import { defineRule } from "./rule.ts";

export const logprobsNeedTranscription = defineRule({
  id: "logprobs-need-transcription",
  severity: "warning",
  description: "Require a transcription, and a model that can, for log probabilities",
  tag: "unnecessary",
  messages: {
    noTranscription:
      "Without `audio.input.transcription` there is nothing to give log probabilities of. Set it, or remove this entry.",
    noSupport: "{{model}} is not known to give log probabilities. Remove this entry.",
  },
  check({ report, ...subject }) {
    const { session, isOpen } = subject;
    if (isLeftOpen(isOpen, "/audio/input/transcription")) return;
    const transcription = valueAt(session, ["audio", "input", "transcription"]) ?? null;
    const model = transcriptionModel(subject);
    for (const pointer of logprobsPointers(session)) {
      const place = { pointer, fixes: [removeEntry(pointer)] };
      if (transcription === null) report(place, "noTranscription");
      else if (model !== null && model.takes.logprobs !== true) {
        report(place, "noSupport", { model: quoteValue(model.id) });
      }
    }
  },
});

function removeEntry(pointer: string): PointerFix {
  return { title: "Remove this entry", kind: "suggestion", edits: [{ op: "remove", pointer }] };
}
