import { transcriptionModels } from "../knowledge/catalog.ts";
import type { JsonObject } from "../json-value.ts";
import { transcriptionModelPointer } from "../knowledge/named-models.ts";
import { refusal, type PointerFix } from "../report.ts";
import { quoteValue } from "../schema/value-words.ts";
import { mappingAt } from "../knowledge/session-parts.ts";
import { hintsOf, mayTake } from "../knowledge/transcription-hints.ts";
import { turnDetectionOf } from "../knowledge/turn-detection.ts";
import { defineRule, type Target } from "./rule.ts";

export const transcriptionModelRequired = defineRule({
  id: "transcription-model-required",
  severity: "error",
  description: "Require a `model` in `audio.input.transcription`",
  messages: {
    missing: "`transcription` has no `model`, which the API demands. {{remedy}}",
  },
  check({ session, target, report }) {
    const transcription = mappingAt(session, "audio", "input", "transcription");
    if (transcription === null || transcription.value["model"] !== undefined) return;
    const { pointer, value } = transcription;
    const model = target === "azure" ? null : suitableModel(session, value);
    const fixes = model === null ? [] : [addModel(model)];
    const server = refusal("missing_required_parameter", transcriptionModelPointer);
    const data = { remedy: remedyFor(model, target) };
    report({ pointer, part: "key", fixes, server }, "missing", data);
  },
});

/** A model that takes what the session sets for it; `null` when none does. */
function suitableModel(session: JsonObject, transcription: JsonObject): string | null {
  const hints = hintsOf(transcription);
  const isDetecting = turnDetectionOf(session) !== null;
  const suitable = transcriptionModels.find(
    (model) =>
      model.status === "active" &&
      hints.every((hint) => mayTake(model, hint)) &&
      !(isDetecting && model.takes.turnDetection === false),
  );
  return suitable?.id ?? null;
}

function addModel(model: string): PointerFix {
  return {
    title: `Add \`model: ${model}\``,
    kind: "suggestion",
    edits: [{ op: "insert", pointer: transcriptionModelPointer, value: model }],
  };
}

function remedyFor(model: string | null, target: Target): string {
  if (target === "azure") return "Add the name of your deployment.";
  return model === null ? "Add it." : `Add it, such as ${quoteValue(model)}.`;
}
