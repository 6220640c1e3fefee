import type { TextEdit } from "../finding.ts";
import { holdsAnchor } from "./anchors.ts";
import { blockRemoval } from "./block-removal.ts";
import { flowRemoval } from "./flow-removal.ts";
import { memberAt, ownLines, type Member, type ParsedText } from "./member.ts";

/**
 * The edits that take out a member or an item: its lines in a block collection, with its comma in
 * a flow collection. The last one leaves `{}` or `[]`. `null` where that can't be done safely.
 */
export function removeMember(document: ParsedText, pointer: string): TextEdit[] | null {
  const member = memberAt(document, pointer);
  if (member === null || holdsAnchor(member.value)) return null;
  return memberRemoval(document, pointer, member, ownLines(document.text, member).start);
}

/**
 * The same for a member that was found before; in a block collection it is taken out from an
 * offset on, which is the start of its lines or of the comments above them.
 *
 * An edit reaches to the member's neighbour, so that the removals of all members of a collection
 * overlap and are never applied at once, which would leave nothing.
 */
export function memberRemoval(
  document: ParsedText,
  pointer: string,
  member: Member,
  from: number,
): TextEdit[] | null {
  return member.container.flow === true
    ? flowRemoval(document.text, member)
    : blockRemoval(document, pointer, member, from);
}
