import { parseSession } from "../document/session-document.ts";
import { lint } from "../lint.ts";
import type { Migration, MigrationChange } from "./migration.ts";
import { migrateOnce } from "./migration-step.ts";
import { yamlForm } from "./yaml-form.ts";

/** More steps than any text needs: each wrapper and each move into the same mapping takes one. */
const mostSteps = 300;

/**
 * Turns a session of the beta, the body of a request, an event or the configuration of an SDK into
 * a session file of today. It makes the fixes of the rules for what people paste in, so a file that
 * those rules find nothing in stays as it is. Of two values that contradict each other both stay,
 * as a conflict. References are not resolved.
 *
 * Comments and the form of the text are kept; only JSON in a file that `uri` names `.yaml` or
 * `.yml` becomes YAML, if there is anything to change. Never throws: a text that can't be read
 * comes back with its findings.
 */
export function migrateSession(text: string, { uri }: { readonly uri: string }): Migration {
  const changes: MigrationChange[] = [];
  let migrated = yamlForm(text, uri);
  let step = migrateOnce(parseSession(migrated, { uri }));
  for (let count = 1; step.changes.length > 0 && count < mostSteps; count++) {
    changes.push(...step.changes);
    migrated = step.text;
    step = migrateOnce(parseSession(migrated, { uri }));
  }
  const result = changes.length === 0 ? text : migrated;
  const findings = lint(parseSession(result, { uri }));
  return { text: result, changes, conflicts: step.conflicts, findings };
}
