import {
  findModel,
  findTranscriptionModel,
  type CatalogModel,
  type TranscriptionModel,
} from "./catalog.ts";
import { valueAt } from "../json-value.ts";
import { parsePointer } from "../pointer.ts";
import type { RuleSubject } from "../rules/rule.ts";
import { isConversation } from "./session-parts.ts";

/** Where a conversation names its model. */
export const modelPointer = "/model";
/** Where a session names the model that writes down what the caller says. */
export const transcriptionModelPointer = "/audio/input/transcription/model";

type Naming = Pick<RuleSubject, "session" | "target" | "isOpen">;

/** The name of the conversation's model; `null` where it is not known, or names a deployment. */
export function modelName(subject: Naming): string | null {
  return isConversation(subject.session) ? nameAt(subject, modelPointer) : null;
}

/** The name of the transcription model; `null` as with `modelName`. */
export function transcriptionModelName(subject: Naming): string | null {
  return nameAt(subject, transcriptionModelPointer);
}

/** The catalog's entry of the model that holds the conversation; `null` where it has none. */
export function conversationModel(subject: Naming): CatalogModel | null {
  const model = findModel(modelName(subject) ?? "");
  return model?.kind === "realtime" ? model : null;
}

/** The catalog's entry of the transcription model; `null` where it has none. */
export function transcriptionModel(subject: Naming): TranscriptionModel | null {
  return findTranscriptionModel(transcriptionModelName(subject) ?? "");
}

function nameAt({ session, target, isOpen }: Naming, pointer: string): string | null {
  // On Azure a model goes by the name of its deployment, which may be any.
  if (target === "azure" || isOpen(pointer)) return null;
  const name = valueAt(session, parsePointer(pointer));
  return typeof name === "string" ? name : null;
}
