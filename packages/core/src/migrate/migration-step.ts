import type { SessionDocument } from "../document/session-document.ts";
import type { TextEdit } from "../finding.ts";
import { applyEdits, takeFix } from "../fix/apply-fixes.ts";
import { textFix } from "../fix/pointer-edits.ts";
import { isObject, type JsonObject } from "../json-value.ts";
import { sessionTree } from "../lint.ts";
import type { PointerFix, Report } from "../report.ts";
import { nothingWritten } from "../reference/written-text.ts";
import type { RuleSubject } from "../rules/rule.ts";
import { wrappedSession } from "../rules/wrapped-session.ts";
import { changesOf, destinationOf } from "./change-record.ts";
import { firstMember } from "./first-member.ts";
import type { MigrationChange, MigrationConflict } from "./migration.ts";
import { pasteRules, tidyRules } from "./migration-rules.ts";

/** What one look at a document changed in it; without changes it is as far as it gets. */
export interface MigrationStep {
  readonly text: string;
  readonly changes: readonly MigrationChange[];
  readonly conflicts: readonly MigrationConflict[];
}

/** Makes the fixes that don't touch one another; the next step makes those that are left. */
export function migrateOnce(document: SessionDocument): MigrationStep {
  const { value, open } = sessionTree(document, {});
  if (!isObject(value)) return { text: document.text, changes: [], conflicts: [] };
  if (!Object.hasOwn(value, "type") && !Object.hasOwn(value, "session")) {
    const step = addType(document);
    if (step !== null) return step;
  }
  const wanted = remedies(value, (pointer) => open.has(pointer));
  // What a wrapper holds may have a say in all else.
  const ofWrapper = wanted.filter(({ report }) => report.rule === wrappedSession.id);
  const unwrapped = makeFixes(document, ofWrapper);
  return unwrapped.changes.length > 0 ? unwrapped : makeFixes(document, wanted);
}

/** A report with the fix that is to be made. */
interface Remedy {
  readonly report: Report;
  readonly fix: PointerFix;
}

function remedies(session: JsonObject, isOpen: (pointer: string) => boolean): Remedy[] {
  const subject: RuleSubject = {
    session,
    isOpen,
    today: null,
    target: "openai",
    written: nothingWritten,
  };
  const pasted = pasteRules.flatMap((rule) => rule.run(subject, "error", {}));
  const untidy = tidyRules.flatMap((rule) => rule.run(subject, "error", {}));
  return [
    ...pasted.flatMap((report) => report.fixes.slice(0, 1).map((fix) => ({ report, fix }))),
    ...untidy.flatMap((report) =>
      report.fixes.filter(({ kind }) => kind === "safe").map((fix) => ({ report, fix })),
    ),
  ];
}

function makeFixes(document: SessionDocument, wanted: readonly Remedy[]): MigrationStep {
  const taken: TextEdit[] = [];
  const changes: MigrationChange[] = [];
  const conflicts: MigrationConflict[] = [];
  for (const { report, fix } of wanted) {
    const { rule, pointer: from, message: why } = report;
    const made = textFix(document, fix);
    if (made === null) {
      conflicts.push({ rule, from, to: destinationOf(fix), why });
    } else if (takeFix(made, taken)) {
      changes.push(...changesOf(fix, why));
    }
  }
  return { text: applyEdits(document.text, taken), changes, conflicts };
}

function addType(document: SessionDocument): MigrationStep | null {
  const edit = firstMember(document, "type", "realtime");
  if (edit === null) return null;
  const why = "The session has no `type`, which the API demands.";
  const change: MigrationChange = { kind: "added", from: null, to: "/type", why };
  return { text: applyEdits(document.text, [edit]), changes: [change], conflicts: [] };
}
