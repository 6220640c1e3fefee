import type { TextRange } from "./text-range.ts";

export type Severity = "error" | "warning" | "info";

/** Replaces the text in `range` (of the text before any edit) with `newText`. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * A remedy for a finding. A `safe` one never changes what the file means and may be applied
 * unasked; a `suggestion` is a guess at what was meant and is applied only on request.
 */
export interface Fix {
  /** What the fix does, as a command: "Rename to `instructions`". */
  readonly title: string;
  readonly kind: "safe" | "suggestion";
  /** Edits that don't overlap, in the order of the text. */
  readonly edits: readonly TextEdit[];
}

/** What findings of a rule say of the text that they mark, beside what is wrong with it. */
export type FindingTag = "deprecated" | "unnecessary";

/** What the API would answer, where that is known. */
export interface ServerRefusal {
  readonly code: string;
  /** The place as the API writes it: `session.tools[0].name`. */
  readonly param: string;
}

/** One thing that is wrong with a session file, at one place. */
export interface Finding {
  /** The id of the rule, which is also the name of its page: `unknown-key`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** RFC 6901 pointer into the session, `""` for the root or where no value was read. */
  readonly pointer: string;
  /** UTF-16 offsets into the document, or into the included file that `uri` names. */
  readonly range: TextRange;
  /** Set when the place is in a file that the document includes. */
  readonly uri?: string;
  readonly fixes: readonly Fix[];
  readonly server?: ServerRefusal;
  /** The page of the rule. */
  readonly url: string;
}

const rulePages = "https://callsheet.dev/rules";

/** The address of a rule's page. */
export function ruleUrl(rule: string): string {
  return `${rulePages}/${rule}`;
}
