import type { ServerRefusal, Severity } from "./finding.ts";
import type { JsonValue } from "./json-value.ts";
import type { TextRange } from "./text-range.ts";

/**
 * A change said in terms of values; the engine turns it into edits that leave the rest of the text
 * as it is. The edits of a fix are made one after the other: each pointer is read in the value that
 * the edits before it left. An edit that can't be made safely takes its fix with it.
 *
 * - `set` replaces the value that stands at the pointer.
 * - `insert` adds a new last member to the mapping above the pointer.
 * - `remove` takes out a member of a mapping or an item of a list; the last one leaves `{}` or `[]`.
 * - `rename` gives a member another key, which none of its siblings has.
 * - `move` puts a member, with its comments, at the pointer `to`, where nothing stands yet. Mappings
 *   that are missing on the way are made.
 * - `unwrap` puts the members of a mapping in the place of the member that holds them.
 * - `quote` makes a string of a plain scalar, keeping it as written.
 * - `write` replaces a scalar by text that is YAML already.
 */
export type PointerEdit =
  | { readonly op: "set"; readonly pointer: string; readonly value: JsonValue }
  | { readonly op: "insert"; readonly pointer: string; readonly value: JsonValue }
  | { readonly op: "remove"; readonly pointer: string }
  | { readonly op: "rename"; readonly pointer: string; readonly to: string }
  | { readonly op: "move"; readonly pointer: string; readonly to: string }
  | { readonly op: "unwrap"; readonly pointer: string }
  | { readonly op: "quote"; readonly pointer: string }
  | { readonly op: "write"; readonly pointer: string; readonly text: string };

/** A fix said in terms of values; see `Fix` for what the kinds promise. */
export interface PointerFix {
  readonly title: string;
  readonly kind: "safe" | "suggestion";
  readonly edits: readonly PointerEdit[];
}

/**
 * What becomes of a report and of others at its pointer. It `replaces` those about the shape, of
 * which it knows more; that is the usual. It `yields` to any other; or it `joins` them, being about
 * something else.
 */
export type Beside = "replaces" | "yields" | "joins";

/** What is wrong at a pointer, before the engine knows where that stands in the text. */
export interface Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly pointer: string;
  /** Whether the key is to be shown, or the value. */
  readonly part: "key" | "value";
  /** Where in the document, when it is neither the whole key nor the whole value. */
  readonly range?: TextRange;
  readonly fixes: readonly PointerFix[];
  readonly server?: ServerRefusal;
  /** What the report is about, when that is a key that is missing at `pointer`. */
  readonly place?: string;
  /** Places whose shape reports this one accounts for, with all below them. */
  readonly covers?: readonly string[];
  readonly beside?: Beside;
  /** A mapping that lacks keys because of this mistake, so that nothing else is said of it. */
  readonly explains?: string;
}

/** The pointer that a report is about, which for a missing key leads nowhere. */
export function placeOf({ place, pointer }: Report): string {
  return place ?? pointer;
}

/** A report on what the API never sees. */
export function withoutServer({ server: _, ...report }: Report): Report {
  return report;
}

/** What the API would answer, of a place in the session. */
export function refusal(code: string, pointer: string): ServerRefusal {
  return { code, param: serverParam(pointer) };
}

/** A pointer into a session as the API writes it in `param`: `session.tools[0].name`. */
export function serverParam(pointer: string): string {
  return `session${pointer.replace(/\/(\d+)(?=\/|$)/g, "[$1]").replaceAll("/", ".")}`;
}
