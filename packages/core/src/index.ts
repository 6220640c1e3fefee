export { builtInFinding, builtInRules, type RuleDescription } from "./built-in-rules.ts";
export { defaultConfig, parseConfig, type LintConfig } from "./config/lint-config.ts";
export { describedRules, describeRule, type DescribedRule } from "./described-rules.ts";
export { readDirectives, type Directive, type NamedRule } from "./directive-comments.ts";
export { takesDirective } from "./directives.ts";
export {
  documentKinds,
  parseDocument,
  type CallsheetDocument,
  type DocumentKind,
} from "./document-kinds.ts";
export { fileKindOf, type FileKind } from "./document/file-kind.ts";
export { lexicalTokens, type LexicalToken, type TokenKind } from "./document/lexical-tokens.ts";
export { parseScenario, type ScenarioDocument } from "./document/scenario-document.ts";
export { parseScript, type ScriptDocument } from "./document/script-document.ts";
export {
  parseSession,
  type DocumentForm,
  type SessionDocument,
} from "./document/session-document.ts";
export { readSource, type SourceDocument } from "./document/source-document.ts";
export {
  syntaxOf,
  type SyntaxAlias,
  type SyntaxAnchor,
  type SyntaxList,
  type SyntaxMapping,
  type SyntaxMember,
  type SyntaxNode,
  type SyntaxScalar,
} from "./document/syntax-node.ts";
export { tolerantSyntax } from "./document/tolerant-syntax.ts";
export type { ScalarStyle } from "./document/yaml-scalar.ts";
export {
  ruleUrl,
  type Finding,
  type FindingTag,
  type Fix,
  type ServerRefusal,
  type Severity,
  type TextEdit,
} from "./finding.ts";
export { applyEdits, applyFixes, fixEdits, fixInRounds } from "./fix/apply-fixes.ts";
export { lineBreakOf } from "./fix/block-text.ts";
export { blockStringText, inScalarStyle, stringText, type FlowStyle } from "./fix/value-text.ts";
export { isObject, valueAt, type JsonObject, type JsonValue } from "./json-value.ts";
export {
  findModel,
  findTranscriptionModel,
  languageName,
  languages,
  models,
  recommendedVoices,
  transcriptionModels,
  voices,
  type CatalogModel,
  type TranscriptionModel,
} from "./knowledge/catalog.ts";
export {
  inPlaceKeywords,
  keywords as schemaKeywords,
  kindOfKeyword,
  typeNames as schemaTypeNames,
  type KeywordKind,
} from "./knowledge/json-schema/keywords.ts";
export { isLimitedToType, keywordsAbout } from "./knowledge/json-schema/keyword-types.ts";
export { describeKeyword } from "./knowledge/json-schema/keyword-descriptions.ts";
export { expectedBy, innerKind } from "./knowledge/json-schema/keyword-value.ts";
export { localReferencePath } from "./knowledge/json-schema/local-reference.ts";
export { mcpTargetKeys } from "./knowledge/mcp-targets.ts";
export { shutdownOf, type Shutdown } from "./knowledge/model-shutdown.ts";
export { modelPointer, transcriptionModelPointer } from "./knowledge/named-models.ts";
export {
  answersInSpeech,
  isConversation,
  toolParts,
  type SessionPart,
} from "./knowledge/session-parts.ts";
export { estimateTokens } from "./knowledge/token-estimate.ts";
export {
  longestFunctionName,
  toolNameForms,
  toolNameKeys,
  type ToolType,
} from "./knowledge/tool-names.ts";
export { hintKeys } from "./knowledge/transcription-hints.ts";
export { lint, sessionTree, type LintOptions } from "./lint.ts";
export { migrateSession } from "./migrate/migrate-session.ts";
export { pasteRules } from "./migrate/migration-rules.ts";
export type {
  Migration,
  MigrationChange,
  MigrationConflict,
  MigrationKind,
} from "./migrate/migration.ts";
export { maskSecrets } from "./mask-secrets.ts";
export {
  childPointer,
  formatPointer,
  lastSegment,
  parentPointer,
  parsePointer,
  type PathSegment,
} from "./pointer.ts";
export type { IncludedText, ReferenceHost } from "./reference/reference-host.ts";
export { isReferenceFree, parseReference, type Reference } from "./reference/reference-syntax.ts";
export type { Mount, ResolvedTree } from "./reference/resolved-tree.ts";
export { serverParam } from "./report.ts";
export { resolveReferences, type ResolvedSession } from "./resolve-references.ts";
export { rules } from "./rules/index.ts";
export type { Rule, Target } from "./rules/rule.ts";
export { defaultOf, effectiveSession } from "./schema/effective-session.ts";
export { isSameValue } from "./same-value.ts";
export { asCode, describeExpected, describeLength } from "./schema/expectation.ts";
export type {
  Expectation,
  Scenario,
  Turn as ScenarioTurn,
} from "./schema/generated/scenario-types.ts";
export type {
  Action as ScriptAction,
  EmulatorScript,
  Step as ScriptStep,
} from "./schema/generated/script-types.ts";
export type {
  RealtimeSession,
  SessionConfig,
  TranscriptionSession,
} from "./schema/generated/session-types.ts";
export { inlineValue } from "./schema/inline-value.ts";
export {
  kindOf,
  type JsonKind,
  type SchemaNode,
  type SchemaSnippet,
} from "./schema/schema-node.ts";
export { scenarioOf, scenarioView } from "./schema/scenario-schema.ts";
export { constantsOf, tagOf, takesKind, typesOf, type SchemaView } from "./schema/schema-view.ts";
export { scriptOf, scriptView } from "./schema/script-schema.ts";
export { sessionView } from "./schema/session-schema.ts";
export { isSecretPlace, placeName, quoteValue } from "./schema/value-words.ts";
export {
  createLineIndex,
  type LineIndex,
  type TextPosition,
  type TextRange,
} from "./text-range.ts";
