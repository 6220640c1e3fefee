import type { ServerRefusal, Severity } from "./finding.ts";
import type { JsonValue } from "./json-value.ts";

/**
 * A change said in terms of values; the engine turns it into edits that leave the rest of the text
 * as it is. `quote` makes a string of a plain scalar, keeping it as written.
 */
export type PointerEdit =
  | { readonly op: "set"; readonly pointer: string; readonly value: JsonValue }
  | { readonly op: "remove"; readonly pointer: string }
  | { readonly op: "rename"; readonly pointer: string; readonly to: string }
  | { readonly op: "quote"; readonly pointer: string };

/** A fix said in terms of values; see `Fix` for what the kinds promise. */
export interface PointerFix {
  readonly title: string;
  readonly kind: "safe" | "suggestion";
  readonly edits: readonly PointerEdit[];
}

/** What is wrong at a pointer, before the engine knows where that stands in the text. */
export interface Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly pointer: string;
  /** Whether the key is to be shown, or the value. */
  readonly part: "key" | "value";
  readonly fixes: readonly PointerFix[];
  readonly server?: ServerRefusal;
}

/** A pointer into a session as the API writes it in `param`: `session.tools[0].name`. */
export function serverParam(pointer: string): string {
  return `session${pointer.replace(/\/(\d+)(?=\/|$)/g, "[$1]").replaceAll("/", ".")}`;
}
