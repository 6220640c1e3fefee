import { migrateSession, pasteRules, type Finding } from "@callsheet/core";
import { lineEdits } from "../line-edits.ts";
import { oncePerVersion } from "../per-version.ts";
import type { SessionModel } from "../session-model.ts";
import type { OfferedAction } from "../to-lsp/code-action.ts";
import type { DiagnosedFinding } from "./diagnosed-finding.ts";

const pasted: ReadonlySet<string> = new Set(pasteRules.map(({ id }) => id));

const migrationEdits = oncePerVersion(({ text, uri }) =>
  lineEdits(text, migrateSession(text, { uri }).text),
);

/** Whether a finding is about what a migration brings into today's shape. */
export function isOfOldShape({ rule, uri }: Finding): boolean {
  return pasted.has(rule) && uri === undefined;
}

/**
 * Brings the whole document into today's shape; `null` when there is nothing to change. It mends
 * the findings that are `outdated`; without any it is offered for the document as a whole.
 */
export function migrate(
  model: SessionModel,
  outdated: readonly DiagnosedFinding[],
): OfferedAction | null {
  // Looking for something to change takes time, which a file without such findings can be spared.
  if (!model.findings.some(isOfOldShape)) return null;
  const edits = migrationEdits(model);
  if (edits.length === 0) return null;
  return {
    kind: outdated.length > 0 ? "quickFix" : "rewrite",
    title: "Migrate to today's session shape",
    document: model,
    edits,
    diagnostics: outdated.map(({ diagnostic }) => diagnostic),
    isPreferred: false,
  };
}
