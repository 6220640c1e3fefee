import type { JsonValue } from "./json-value.ts";
import { dottedPath, lastSegment } from "./pointer.ts";
import type { PointerFix } from "./report.ts";

type FixKind = PointerFix["kind"];

/** Writes another value at a pointer. */
export function changeTo(
  pointer: string,
  value: JsonValue,
  kind: FixKind = "suggestion",
): PointerFix {
  const words = typeof value === "string" ? value : JSON.stringify(value);
  return { title: `Change to \`${words}\``, kind, edits: [{ op: "set", pointer, value }] };
}

/** Gives the member at a pointer another key. */
export function renameTo(pointer: string, to: string, kind: FixKind = "suggestion"): PointerFix {
  return { title: `Rename to \`${to}\``, kind, edits: [{ op: "rename", pointer, to }] };
}

/** Takes the member at a pointer out. */
export function removeMember(pointer: string, kind: FixKind = "suggestion"): PointerFix {
  const name = lastSegment(pointer) ?? "";
  return { title: `Remove \`${name}\``, kind, edits: [{ op: "remove", pointer }] };
}

/** Puts the member at a pointer where the pointer `to` says. */
export function moveTo(pointer: string, to: string, kind: FixKind = "suggestion"): PointerFix {
  return { title: `Move to \`${dottedPath(to)}\``, kind, edits: [{ op: "move", pointer, to }] };
}

/** The fix that changes to a name, for a name that was near enough to be meant. */
export function changeToNearest(pointer: string, near: string | null): PointerFix[] {
  return near === null ? [] : [changeTo(pointer, near)];
}
