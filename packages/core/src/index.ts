export { builtInRules, type RuleDescription } from "./built-in-rules.ts";
export { defaultConfig, parseConfig, type LintConfig } from "./config/lint-config.ts";
export {
  parseSession,
  type DocumentForm,
  type SessionDocument,
} from "./document/session-document.ts";
export {
  ruleUrl,
  type Finding,
  type Fix,
  type ServerRefusal,
  type Severity,
  type TextEdit,
} from "./finding.ts";
export { applyEdits, applyFixes } from "./fix/apply-fixes.ts";
export { isObject, valueAt, type JsonObject, type JsonValue } from "./json-value.ts";
export { lint, type LintOptions } from "./lint.ts";
export { migrateSession } from "./migrate/migrate-session.ts";
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
export { serverParam } from "./report.ts";
export { resolveReferences, type ResolvedSession } from "./resolve-references.ts";
export { rules } from "./rules/index.ts";
export type { Rule, Target } from "./rules/rule.ts";
export { effectiveSession } from "./schema/effective-session.ts";
export type {
  RealtimeSession,
  SessionConfig,
  TranscriptionSession,
} from "./schema/generated/session-types.ts";
export {
  createLineIndex,
  type LineIndex,
  type TextPosition,
  type TextRange,
} from "./text-range.ts";
