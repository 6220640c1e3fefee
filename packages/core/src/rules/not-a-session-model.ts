import { currentModel, findModel, findTranscriptionModel } from "../knowledge/catalog.ts";
import { modelName, modelPointer } from "../knowledge/named-models.ts";
import { changeTo } from "../pointer-fixes.ts";
import { refusal } from "../report.ts";
import { quoteValue } from "../schema/value-words.ts";
import { defineRule, type ReportedPlace } from "./rule.ts";

const refused = { server: refusal("invalid_model", modelPointer) };

/** How each kind of model is received. Chat models stand in the API's own list of values. */
const answers: Record<ForeignKind, Pick<ReportedPlace, "severity" | "server">> = {
  transcription: refused,
  live: refused,
  translation: {},
  "chat-audio": { severity: "warning" },
};

export const notASessionModel = defineRule({
  id: "not-a-session-model",
  severity: "error",
  description: "Disallow models that can't hold a Realtime conversation",
  messages: {
    transcription:
      "{{model}} writes speech down and can't hold a conversation. Use {{current}} here; {{model}} belongs under `audio.input.transcription.model`.",
    live: "{{model}} belongs to the Live API, whose sessions have another shape. Use {{current}} in a Realtime session.",
    translation:
      "{{model}} belongs to the translations API, whose sessions have another shape. Use {{current}} in a Realtime session.",
    "chat-audio":
      "{{model}} belongs to the Chat Completions API. Use {{current}} in a Realtime session.",
  },
  check({ report, ...subject }) {
    const name = modelName(subject);
    const kind = name === null ? null : foreignKind(name);
    if (name === null || kind === null) return;
    const fixes = [changeTo(modelPointer, currentModel)];
    report({ pointer: modelPointer, fixes, ...answers[kind] }, kind, {
      model: quoteValue(name),
      current: quoteValue(currentModel),
    });
  },
});

type ForeignKind = "transcription" | "live" | "translation" | "chat-audio";

/** The kind of a model that is not for conversations; `null` for one that is, or is not known. */
function foreignKind(name: string): ForeignKind | null {
  if (findTranscriptionModel(name) !== null) return "transcription";
  const kind = findModel(name)?.kind;
  return kind === "live" || kind === "translation" || kind === "chat-audio" ? kind : null;
}
