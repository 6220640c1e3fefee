import type { Conversation } from "../conversation/conversation.ts";
import type { TalkState } from "../state/talk-state.ts";

/** What a part of the page gets: what to show, and whom to tell what the person does. */
export interface ViewProps {
  readonly state: TalkState;
  readonly conversation: Conversation;
}
