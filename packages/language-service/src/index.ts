export { everyFeature, noFeature, type ClientFeatures } from "./client-features.ts";
export { getCodeActions } from "./code-actions.ts";
export { getCodeLenses } from "./code-lenses.ts";
export { getDefinition } from "./definition.ts";
export { getDiagnostics } from "./diagnostics.ts";
export { documentKind, languageIds } from "./document-kind.ts";
export { getDocumentLinks } from "./document-links.ts";
export { getDocumentSymbols } from "./document-symbols.ts";
export { getFoldingRanges } from "./folding.ts";
export { getFormattingEdits } from "./formatting/format.ts";
export { getDocumentHighlights } from "./highlights.ts";
export { getHover } from "./hover.ts";
export { getInlayHints } from "./inlay-hints.ts";
export { getReferences } from "./references.ts";
export { getRenameEdits, getRenameRange } from "./rename.ts";
export { getSelectionRanges } from "./selection-ranges.ts";
export { getSemanticTokens } from "./semantic-tokens.ts";
export {
  emptyContext,
  type FolderEntry,
  type KnownVariable,
  type ServiceContext,
} from "./service-context.ts";
export { getCompletions } from "./completion/complete.ts";
export { getConfigDiagnostics } from "./config-diagnostics.ts";
export { createTextPositions, type TextPositions } from "./text-positions.ts";
export { createSessionModel, type SessionModel } from "./session-model.ts";
export { semanticTokensLegend } from "./to-lsp/semantic-tokens.ts";
export { codeActionKinds } from "./to-lsp/code-action.ts";
