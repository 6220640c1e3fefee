import { findTranscriptionModel } from "../knowledge/catalog.ts";
import { shutdownMessages, shutdownOf } from "../knowledge/model-shutdown.ts";
import { transcriptionModel, transcriptionModelPointer } from "../knowledge/named-models.ts";
import { changeTo } from "../pointer-fixes.ts";
import type { PointerEdit, PointerFix } from "../report.ts";
import { mappingAt } from "../knowledge/session-parts.ts";
import {
  hintsOf,
  languageToLanguages,
  logprobsPointers,
  mayTake,
} from "../knowledge/transcription-hints.ts";
import { defineRule, type RuleSubject } from "./rule.ts";

export const deprecatedTranscriptionModel = defineRule({
  id: "deprecated-transcription-model",
  severity: "warning",
  description: "Disallow transcription models that shut down; from that day on they are errors",
  tag: "deprecated",
  messages: shutdownMessages,
  check({ report, ...subject }) {
    const model = transcriptionModel(subject);
    const shutdown = model === null ? null : shutdownOf(model, subject.today);
    if (model === null || shutdown === null) return;
    const { state, data } = shutdown;
    const fixes = replacementFixes(subject, model.replacement);
    const graver = state === "past" && { severity: "error" as const };
    report({ pointer: transcriptionModelPointer, fixes, ...graver }, state, data);
  },
});

/** Changes to another model, unless that would lose something the session asks for. */
function replacementFixes(
  { session, isOpen }: Pick<RuleSubject, "session" | "isOpen">,
  replacement: string | null,
): PointerFix[] {
  const model = findTranscriptionModel(replacement ?? "");
  const transcription = mappingAt(session, "audio", "input", "transcription");
  if (model === null || transcription === null) return [];
  if (logprobsPointers(session).length > 0 && model.takes.logprobs !== true) return [];

  const { pointer, value } = transcription;
  const lost = hintsOf(value).filter((hint) => !mayTake(model, hint));
  const change = changeTo(transcriptionModelPointer, model.id);
  if (lost.length === 0) return [change];
  const { language, languages } = value;
  const isMovable =
    lost.every((hint) => hint === "language") &&
    typeof language === "string" &&
    languages === undefined &&
    !isOpen(`${pointer}/language`);
  if (!isMovable) return [];
  const edits: PointerEdit[] = [...change.edits, ...languageToLanguages(pointer, language)];
  return [{ ...change, edits }];
}
