export { everyFeature, noFeature, type ClientFeatures } from "./client-features.ts";
export { getCodeActions } from "./code-actions.ts";
export { getCodeLenses } from "./code-lenses.ts";
export { getDiagnostics } from "./diagnostics.ts";
export {
  emptyContext,
  type FolderEntry,
  type KnownVariable,
  type ServiceContext,
} from "./service-context.ts";
export { createTextPositions, type TextPositions } from "./text-positions.ts";
export { createSessionModel, type SessionModel } from "./session-model.ts";
export { codeActionKinds } from "./to-lsp/code-action.ts";
