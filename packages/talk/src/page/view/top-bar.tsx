import type { TalkState } from "../state/talk-state.ts";
import type { ViewProps } from "./view-props.ts";

export function TopBar({ state, conversation }: ViewProps) {
  const { file, phase, isReached } = state;
  const isUsable = file?.session != null && isReached;
  return (
    <header class="top-bar">
      <img class="mark" src="icon.svg" alt="" width="32" height="32" />
      <div class="title">
        <h1>{file?.name ?? "Callsheet talk"}</h1>
        <p class="subtitle">{file === null ? "Reading the file …" : `with ${file.endpoint}`}</p>
      </div>
      <p class={`status status-${statusOf(state)}`}>{statusWords[statusOf(state)]}</p>
      {phase === "live" ? (
        <button class="button danger" type="button" onClick={conversation.hangUp}>
          Hang up
        </button>
      ) : (
        <button
          class="button primary"
          type="button"
          disabled={!isUsable || phase === "connecting"}
          onClick={() => void conversation.connect()}
        >
          {phase === "ended" ? "Call again" : "Call"}
        </button>
      )}
    </header>
  );
}

const statusWords = {
  gone: "Command ended",
  idle: "Not connected",
  connecting: "Connecting …",
  live: "Connected",
  ended: "Call ended",
};

function statusOf({ isReached, phase }: TalkState): keyof typeof statusWords {
  return isReached ? phase : "gone";
}
