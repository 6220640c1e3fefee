import {
  applyEdits,
  fixEdits,
  fixInRounds,
  type Finding,
  type Fix,
  type TextEdit,
} from "@callsheet/core";
import { lineEdits } from "../line-edits.ts";
import { oncePerVersion } from "../per-version.ts";
import { findingsOfText, type SessionModel } from "../session-model.ts";
import type { OfferedAction } from "../to-lsp/code-action.ts";
import type { DiagnosedFinding } from "./diagnosed-finding.ts";

type FixKinds = readonly Fix["kind"][];

/** All safe fixes, as `callsheet lint --fix` makes them; `null` when there are none. */
export function fixAll(model: SessionModel): OfferedAction | null {
  const edits = editsOfRounds(model, () => true, ["safe"]);
  if (edits.length === 0) return null;
  const title = "Make all safe fixes";
  return { kind: "fixAll", title, document: model, edits, diagnostics: [], isPreferred: false };
}

/**
 * The fixes of all findings of one rule, where there are several: the safe ones if the finding that
 * it is asked for has one, else all, since someone asks for them. `null` where one fix is all.
 */
export function fixAllOfKind(
  model: SessionModel,
  { finding: { rule, fixes }, diagnostic }: DiagnosedFinding,
): OfferedAction | null {
  const kinds: FixKinds = fixes.some(isSafe) ? ["safe"] : ["safe", "suggestion"];
  const isMeant = (finding: Finding): boolean =>
    finding.rule === rule &&
    finding.uri === undefined &&
    finding.fixes.some(({ kind }) => kinds.includes(kind));
  if (model.findings.filter(isMeant).length < 2) return null;
  return {
    kind: "quickFix",
    title: `Fix all of this kind: ${rule}`,
    document: model,
    edits: kept(model, `${rule} ${kinds.join(" ")}`, () => editsOfRounds(model, isMeant, kinds)),
    diagnostics: [diagnostic],
    isPreferred: false,
  };
}

const keptEdits = oncePerVersion(() => new Map<string, readonly TextEdit[]>());

/** Fixing round after round takes time, which is spent once a version and not at every cursor. */
function kept(
  model: SessionModel,
  key: string,
  make: () => readonly TextEdit[],
): readonly TextEdit[] {
  const edits = keptEdits(model).get(key) ?? make();
  keptEdits(model).set(key, edits);
  return edits;
}

/**
 * The edits that fix what is meant, round after round. Where one round does it they are those of
 * the fixes; what later rounds change is known by its lines alone.
 */
function editsOfRounds(
  model: SessionModel,
  isMeant: (finding: Finding) => boolean,
  kinds: FixKinds,
): readonly TextEdit[] {
  const edits = fixEdits(model.findings.filter(isMeant), kinds);
  if (edits.length === 0) return [];
  const findingsOf = (text: string): readonly Finding[] =>
    (text === model.text ? model.findings : findingsOfText(text, model)).filter(isMeant);
  const { text } = fixInRounds(model.text, findingsOf, kinds);
  return text === applyEdits(model.text, edits) ? edits : lineEdits(model.text, text);
}

function isSafe({ kind }: Fix): boolean {
  return kind === "safe";
}
