import { render } from "preact";
import { createConversation } from "./conversation/conversation.ts";
import { followFile } from "./server-api.ts";
import { createStore } from "./state/store.ts";
import { initialState, type TalkState } from "./state/talk-state.ts";
import { App } from "./view/app.tsx";

const root = document.getElementById("app");

const store = createStore<TalkState>(initialState, (state) => {
  if (root !== null) render(<App state={state} conversation={conversation} />, root);
});
const conversation = createConversation(store);

followFile(conversation.takeFile, (isReached) => {
  store.change({ isReached });
});

// A call that nobody hears costs all the same.
addEventListener("pagehide", conversation.hangUp);
