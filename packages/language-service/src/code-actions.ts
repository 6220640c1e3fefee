import type { CodeAction, Range } from "vscode-languageserver-types";
import type { ClientFeatures } from "./client-features.ts";
import type { DiagnosedFinding } from "./code-actions/diagnosed-finding.ts";
import { disableRule } from "./code-actions/disable-rule.ts";
import { findingFixes } from "./code-actions/finding-fixes.ts";
import { fixAll, fixAllOfKind } from "./code-actions/fix-all.ts";
import { isOfOldShape, migrate } from "./code-actions/migrate.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { placedFindingsAt } from "./placed-findings.ts";
import type { SessionModel } from "./session-model.ts";
import { codeActionKinds, toCodeAction, type OfferedAction } from "./to-lsp/code-action.ts";

/**
 * What can be done about the findings that a range touches, and about the whole document. `only`
 * names kinds of actions, and with each the kinds below it; without it, all are given but those of
 * the kind `source`, which people ask for by name. An editor that knows only commands gets none.
 */
export function getCodeActions(
  model: SessionModel,
  range: Range,
  { only }: { readonly only?: readonly string[] },
  client: ClientFeatures,
): CodeAction[] {
  if (!client.codeActionLiterals) return [];
  const isWanted = (kind: OfferedAction["kind"]): boolean =>
    only?.some((wanted) => isWithin(codeActionKinds[kind], wanted)) ?? kind !== "fixAll";
  const found = isWanted("quickFix") ? findingsIn(model, range, client) : [];
  const outdated = found.filter(({ finding }) => isOfOldShape(finding));
  const offered = [
    ...found.flatMap((diagnosed) => findingFixes(model, diagnosed)),
    ...distinct(found.filter(isFixable), ({ finding }) => finding.rule).map((diagnosed) =>
      fixAllOfKind(model, diagnosed),
    ),
    ...found.flatMap((diagnosed) => disableRule(model, diagnosed)),
    outdated.length > 0 || isWanted("rewrite") ? migrate(model, outdated) : null,
    isWanted("fixAll") ? fixAll(model) : null,
  ];
  // Several findings may ask for the same comment.
  return distinct(
    offered.filter((action) => action !== null),
    ({ title, edits }) => JSON.stringify([title, edits]),
  ).map((action) => toCodeAction(action, client));
}

/** Whether a kind of actions is another one, or below it; the empty kind is above all. */
function isWithin(kind: string, wanted: string): boolean {
  return wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`);
}

function findingsIn(model: SessionModel, range: Range, client: ClientFeatures): DiagnosedFinding[] {
  return placedFindingsAt(model, model.positions.offsetsOf(range)).flatMap((placed) =>
    diagnosticsOf(model, [placed], client).map((diagnostic) => ({
      finding: placed.finding,
      diagnostic,
    })),
  );
}

/** Whether a finding has a fix in the document itself. */
function isFixable({ finding: { fixes, uri } }: DiagnosedFinding): boolean {
  return fixes.length > 0 && uri === undefined;
}

/** The first item of each key. */
function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const firsts = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!firsts.has(key)) firsts.set(key, item);
  }
  return [...firsts.values()];
}
