import { useState } from "preact/hooks";
import type { ViewProps } from "./view-props.ts";

/** The line to type to the model. */
export function Composer({ state: { phase }, conversation }: ViewProps) {
  const [text, setText] = useState("");
  const isLive = phase === "live";
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isLive || text.trim() === "") return;
        conversation.say(text.trim());
        setText("");
      }}
    >
      <label class="for-ears-only" for="composer">
        Say it in writing
      </label>
      <input
        id="composer"
        class="field"
        type="text"
        autocomplete="off"
        placeholder={isLive ? "Type to the model" : "Call first, then type here"}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button class="button primary" type="submit" disabled={!isLive || text.trim() === ""}>
        Send
      </button>
    </form>
  );
}
