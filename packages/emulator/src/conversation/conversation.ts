import { createId } from "../identifiers.ts";
import type { ConversationItem } from "./conversation-item.ts";

/** The items of a session in their order. */
export interface Conversation {
  readonly id: string;
  items(): readonly ConversationItem[];
  /** `null` when there is no such item. */
  find(itemId: string): ConversationItem | null;
  /** The id of the item before one; `null` for the first. */
  before(itemId: string): string | null;
  append(item: ConversationItem): void;
  /** Puts an item after another one, or before all with `root`. Whether there is such a place. */
  insertAfter(itemId: string, item: ConversationItem): boolean;
  /** Puts an item in the place of the one with its id; without one does nothing. */
  replace(item: ConversationItem): void;
  /** Whether there was such an item. */
  remove(itemId: string): boolean;
}

/** An empty conversation. */
export function createConversation(): Conversation {
  const items: ConversationItem[] = [];
  const indexOf = (itemId: string): number => items.findIndex(({ id }) => id === itemId);
  return {
    id: createId("conv"),
    items: () => items,
    find: (itemId) => items[indexOf(itemId)] ?? null,
    before: (itemId) => items[indexOf(itemId) - 1]?.id ?? null,
    append: (item) => void items.push(item),
    insertAfter(itemId, item) {
      const index = indexOf(itemId);
      if (index < 0 && itemId !== "root") return false;
      items.splice(index + 1, 0, item);
      return true;
    },
    replace(item) {
      const index = indexOf(item.id);
      if (index >= 0) items[index] = item;
    },
    remove(itemId) {
      const index = indexOf(itemId);
      if (index >= 0) items.splice(index, 1);
      return index >= 0;
    },
  };
}
