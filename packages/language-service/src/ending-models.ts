import {
  findModel,
  findTranscriptionModel,
  modelPointer,
  parsePointer,
  shutdownOf,
  transcriptionModelPointer,
  type SyntaxScalar,
} from "@callsheet/core";
import { nodeAt } from "./cursor.ts";
import type { SessionModel } from "./session-model.ts";

const lookups = [
  [modelPointer, findModel],
  [transcriptionModelPointer, findTranscriptionModel],
] as const;

/** Where a document names a model that shuts down or was shut down. */
export function endingModels({ syntax, context }: SessionModel): SyntaxScalar[] {
  // On Azure a model goes by the name of its deployment, which may be any.
  if (context.config.target === "azure") return [];
  return lookups.flatMap(([pointer, find]) => {
    const node = nodeAt(syntax, parsePointer(pointer));
    if (node?.kind !== "scalar" || typeof node.value !== "string") return [];
    const model = find(node.value);
    return model !== null && shutdownOf(model, context.today) !== null ? [node] : [];
  });
}
