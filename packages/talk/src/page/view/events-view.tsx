import { useState } from "preact/hooks";
import { filterEvents, jsonLines, type LoggedEvent } from "../state/event-log.ts";
import type { TalkState } from "../state/talk-state.ts";
import { pretty } from "../state/tool-arguments.ts";
import { saveText } from "./save-text.ts";

/** More would slow the page down, and nobody reads them. */
const mostShown = 200;

/** The events of the call, the latest first. */
export function EventsView({ state: { log, file } }: { readonly state: TalkState }) {
  const [words, setWords] = useState("");
  const [copied, setCopied] = useState(false);
  const found = filterEvents(log, words);
  const shown = found.slice(-mostShown).reverse();
  return (
    <>
      <div class="toolbar">
        <label class="for-ears-only" for="event-filter">
          Filter events
        </label>
        <input
          id="event-filter"
          class="field"
          type="search"
          placeholder="Filter"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <button
          class="button"
          type="button"
          disabled={found.length === 0}
          onClick={() => {
            void navigator.clipboard.writeText(jsonLines(found)).then(() => setCopied(true));
          }}
          onBlur={() => setCopied(false)}
        >
          {copied ? "Copied" : "Copy"}
        </button>
        <button
          class="button"
          type="button"
          disabled={found.length === 0}
          onClick={() => saveText(fileName(file?.name), jsonLines(found))}
        >
          Save
        </button>
      </div>
      <p class="hint">{countWords(shown.length, found.length, log.count)}</p>
      <ol class="events">
        {shown.map((event) => (
          <EventView key={event.number} event={event} />
        ))}
      </ol>
    </>
  );
}

function EventView({ event }: { readonly event: LoggedEvent }) {
  const [isOpen, setOpen] = useState(false);
  const { direction, type, atMs, text } = event;
  return (
    <li>
      <details
        class={`event event-${direction}`}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          <span class="direction">{direction === "sent" ? "sent" : "got"}</span>
          <span class="event-type">{type}</span>
          <span class="time">{(atMs / 1000).toFixed(2)} s</span>
        </summary>
        {isOpen && (
          <pre class="json" tabIndex={0} role="region" aria-label={`The event ${type}`}>
            {pretty(text)}
          </pre>
        )}
      </details>
    </li>
  );
}

function countWords(shown: number, found: number, count: number): string {
  if (count === 0) return "What goes over the data channel is listed here.";
  const kept = shown < found ? `The latest ${shown} of ${found}` : `${found}`;
  return `${kept} of ${count} ${count === 1 ? "event" : "events"}, the latest first.`;
}

/** `concierge.realtime.yaml` gives `concierge.events.jsonl`. */
function fileName(session = "session"): string {
  const name = session.split(/[/\\]/).at(-1) ?? session;
  return `${name.replace(/(?:\.realtime)?\.\w+$/, "")}.events.jsonl`;
}
