import type { Finding } from "../finding.ts";

/** What happened to a part of a session on its way to today's form. */
export type MigrationKind = "renamed" | "moved" | "removed" | "added" | "unwrapped" | "changed";

/** One change; pointers are RFC 6901, read in the session as the changes before it left it. */
export interface MigrationChange {
  readonly kind: MigrationKind;
  /** `null` for what was added. */
  readonly from: string | null;
  /** `null` for what was removed; for what was unwrapped, the mapping that its members are in now. */
  readonly to: string | null;
  /** What was wrong, as the linter says it. */
  readonly why: string;
}

/** A change that was left to people, because something else stands where it would lead. */
export interface MigrationConflict {
  /** The rule that finds it, until it is decided. */
  readonly rule: string;
  /** RFC 6901 pointers into the migrated session; `to` is `null` where the change leads nowhere. */
  readonly from: string;
  readonly to: string | null;
  readonly why: string;
}

/** A session file brought to today's form. */
export interface Migration {
  /** The whole text; the given one, byte for byte, when there was nothing to change. */
  readonly text: string;
  readonly changes: readonly MigrationChange[];
  /** What is left to decide; both values are still in the text. */
  readonly conflicts: readonly MigrationConflict[];
  /** What the linter finds in `text`, the conflicts among it. */
  readonly findings: readonly Finding[];
}
