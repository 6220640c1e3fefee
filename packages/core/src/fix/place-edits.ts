import { findPlace } from "../document/node-location.ts";
import type { TextEdit } from "../finding.ts";
import { lastSegment, parentPointer, parsePointer } from "../pointer.ts";
import type { PointerEdit } from "../report.ts";
import { isAliased } from "./anchors.ts";
import { insertMember } from "./insert-member.ts";
import type { ParsedText } from "./member.ts";
import { removeMember } from "./member-removal.ts";
import { moveMember } from "./move-member.ts";
import { quoteScalar, renameKey } from "./scalar-edits.ts";
import { setValue, writeScalar } from "./set-value.ts";
import { unwrapMember } from "./unwrap-member.ts";

/**
 * The edits of a text that make one change of its value; `null` when the place is not in the text,
 * when an alias stands for it, and when the change can't be made safely.
 */
export function placeEdits(document: ParsedText, edit: PointerEdit): TextEdit[] | null {
  const { pointer } = edit;
  if (edit.op === "insert") return insertMember(document, pointer, edit.value);
  const place = findPlace(document.tree, pointer);
  const isThere = place.depth === parsePointer(pointer).length;
  if (!isThere || isAliased(document.tree, parentPointer(pointer))) return null;
  switch (edit.op) {
    case "set":
      return setValue(document, pointer, place, edit.value);
    case "remove":
      return removeMember(document, pointer);
    case "rename":
      return renameKey(document, pointer, place, edit.to);
    case "move":
      return isSibling(pointer, edit.to)
        ? renameKey(document, pointer, place, lastSegment(edit.to) ?? "")
        : moveMember(document, pointer, edit.to);
    case "unwrap":
      return unwrapMember(document, pointer);
    case "quote":
      return quoteScalar(document, place);
    case "write":
      return writeScalar(document, place, edit.text);
  }
}

function isSibling(pointer: string, to: string): boolean {
  return to !== "" && parentPointer(pointer) === parentPointer(to);
}
