import type { SessionDocument } from "./document/session-document.ts";
import type { Finding } from "./finding.ts";
import { isObject, type JsonObject } from "./json-value.ts";
import { lintTree, sessionTree, type LintOptions } from "./lint.ts";
import type { ReferenceHost } from "./reference/reference-host.ts";

/** A session as it goes to the API. */
export interface ResolvedSession {
  /** `null` when a reference could not be replaced, or the document could not be read. */
  readonly session: JsonObject | null;
  /** Everything that `lint` finds once the references are replaced. */
  readonly findings: readonly Finding[];
  /** The names of the variables that values came from, by pointer; such values may be secret. */
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * Replaces the references of a document, and lints what comes out. Findings never repeat the value
 * of a variable. Never throws.
 */
export function resolveReferences(
  document: SessionDocument,
  host: ReferenceHost,
  options: Omit<LintOptions, "host"> = {},
): ResolvedSession {
  const tree = sessionTree(document, host);
  const isComplete = tree.open.size === 0 && isObject(tree.value);
  return {
    session: isComplete && isObject(tree.value) ? tree.value : null,
    findings: lintTree(document, tree, options),
    variables: tree.variables,
  };
}
