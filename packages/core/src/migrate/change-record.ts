import { childPointer, parentPointer } from "../pointer.ts";
import type { PointerEdit, PointerFix } from "../report.ts";
import type { MigrationChange } from "./migration.ts";

type Step = Pick<MigrationChange, "kind" | "from" | "to">;

/** Tells a fix as changes; a value that is rewritten on its way elsewhere was only moved. */
export function changesOf({ edits }: PointerFix, why: string): MigrationChange[] {
  const travelling = new Set(edits.filter(leadsElsewhere).map(({ pointer }) => pointer));
  return edits
    .filter((edit) => leadsElsewhere(edit) || !travelling.has(edit.pointer))
    .map((edit) => ({ ...stepOf(edit), why }));
}

/** Where a fix leads; `null` for one that moves nothing. */
export function destinationOf({ edits }: PointerFix): string | null {
  const [edit] = edits.filter(leadsElsewhere);
  return edit === undefined ? null : stepOf(edit).to;
}

function leadsElsewhere({ op }: PointerEdit): boolean {
  return op === "move" || op === "rename" || op === "unwrap";
}

function stepOf(edit: PointerEdit): Step {
  const { pointer } = edit;
  switch (edit.op) {
    case "move":
      return { kind: "moved", from: pointer, to: edit.to };
    case "rename":
      return { kind: "renamed", from: pointer, to: childPointer(parentPointer(pointer), edit.to) };
    case "unwrap":
      return { kind: "unwrapped", from: pointer, to: parentPointer(pointer) };
    case "remove":
      return { kind: "removed", from: pointer, to: null };
    case "insert":
      return { kind: "added", from: null, to: pointer };
    case "set":
    case "quote":
    case "write":
      return { kind: "changed", from: pointer, to: pointer };
  }
}
