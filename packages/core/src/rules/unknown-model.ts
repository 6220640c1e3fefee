import {
  findModel,
  findTranscriptionModel,
  models,
  transcriptionModels,
} from "../knowledge/catalog.ts";
import {
  modelName,
  modelPointer,
  transcriptionModelName,
  transcriptionModelPointer,
} from "../knowledge/named-models.ts";
import { changeToNearest } from "../pointer-fixes.ts";
import { nearestName } from "../schema/edit-distance.ts";
import { quoteValue } from "../schema/value-words.ts";
import { defineRule } from "./rule.ts";

const conversationModels = models.filter(({ kind }) => kind === "realtime");

export const unknownModel = defineRule({
  id: "unknown-model",
  severity: "warning",
  description: "Disallow names of models that nobody has heard of",
  options: { allow: [] },
  messages: {
    model: "{{name}} is not a Realtime model that is known. {{remedy}}",
    transcriptionModel: "{{name}} is not a transcription model that is known. {{remedy}}",
  },
  check({ options: { allow }, report, ...subject }) {
    const isAllowed = (name: string): boolean => Array.isArray(allow) && allow.includes(name);

    const name = modelName(subject);
    if (name !== null && !isAllowed(name) && !isInCatalog(name)) {
      const near = nearestCurrent(name, conversationModels);
      const fixes = changeToNearest(modelPointer, near);
      report({ pointer: modelPointer, fixes }, "model", wordsFor(name, near));
    }

    const transcriber = transcriptionModelName(subject);
    if (transcriber !== null && !isAllowed(transcriber) && !findTranscriptionModel(transcriber)) {
      const near = nearestCurrent(transcriber, transcriptionModels);
      const fixes = changeToNearest(transcriptionModelPointer, near);
      const data = wordsFor(transcriber, near);
      report({ pointer: transcriptionModelPointer, fixes }, "transcriptionModel", data);
    }
  },
});

/** Whether it is a model at all; that of another API is for another rule. */
function isInCatalog(name: string): boolean {
  return findModel(name) !== null || findTranscriptionModel(name) !== null;
}

interface Replaceable {
  readonly id: string;
  readonly replacement: string | null;
}

/** The model of nearly that name, or what has taken its place. */
function nearestCurrent(name: string, candidates: readonly Replaceable[]): string | null {
  const near = nearestName(
    name,
    candidates.map(({ id }) => id),
  );
  return candidates.find(({ id }) => id === near)?.replacement ?? near;
}

function wordsFor(name: string, near: string | null): { name: string; remedy: string } {
  const remedy =
    near === null
      ? "Check the name, or put it into this rule's `allow`."
      : `Did you mean ${quoteValue(near)}?`;
  return { name: quoteValue(name), remedy };
}
