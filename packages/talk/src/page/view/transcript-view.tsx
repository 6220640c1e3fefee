import { useLayoutEffect, useRef } from "preact/hooks";
import type { Entry, Note, Utterance } from "../state/transcript.ts";
import type { ViewProps } from "./view-props.ts";
import { TroubleView } from "./finding-view.tsx";
import { ToolCallView } from "./tool-call-view.tsx";

/** The conversation so far. What is new in it is read out elsewhere, a sentence at a time. */
export function TranscriptView({ state, conversation }: ViewProps) {
  const { transcript } = state;
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  // After every drawing: what appears above the list makes it shorter.
  useLayoutEffect(() => {
    if (isAtEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  });
  return (
    <div
      class="transcript"
      role="log"
      aria-label="Transcript"
      aria-live="off"
      tabIndex={0}
      ref={list}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < 40;
      }}
    >
      {transcript.length === 0 && <Welcome state={state} conversation={conversation} />}
      {transcript.map((entry) => (
        <EntryView key={entry.id} entry={entry} state={state} conversation={conversation} />
      ))}
    </div>
  );
}

function EntryView({ entry, ...props }: ViewProps & { readonly entry: Entry }) {
  switch (entry.kind) {
    case "utterance":
      return <UtteranceView entry={entry} />;
    case "tool":
      return <ToolCallView call={entry} {...props} />;
    case "note":
      return <NoteView entry={entry} />;
  }
}

const speakers = { user: "You", assistant: "Model", system: "System" };

function UtteranceView({ entry }: { readonly entry: Utterance }) {
  const { role, isOpen, isCut } = entry;
  return (
    <article class={`utterance utterance-${role}`}>
      <p class="speaker">{speakers[role]}</p>
      <p class={isOpen ? "words is-open" : "words"}>{wordsOf(entry)}</p>
      {isCut && <p class="hint">interrupted</p>}
    </article>
  );
}

function wordsOf({ text, isHeard, isOpen }: Utterance) {
  if (text !== "") return text;
  return <em>{isHeard ? "(spoken; nobody writes it down)" : isOpen ? "…" : "(nothing)"}</em>;
}

function NoteView({ entry: { text, trouble } }: { readonly entry: Note }) {
  return (
    <article class={trouble === null ? "note" : "note note-trouble"}>
      {text !== trouble?.message && <p>{text}</p>}
      {trouble !== null && <TroubleView trouble={trouble} />}
    </article>
  );
}

function Welcome({ state: { phase, file } }: ViewProps) {
  const names = toolNames(file?.session?.["tools"]);
  return (
    <div class="welcome">
      <p class="welcome-title">{phase === "connecting" ? "Ringing …" : welcomeWords[phase]}</p>
      <p class="hint">
        Speak, or type below. The file is read again whenever you save it, and a call takes over
        what it can.
      </p>
      {names.length > 0 && (
        <p class="hint">
          Tools: {names.map((name, index) => [index > 0 && ", ", <code key={name}>{name}</code>])}
        </p>
      )}
    </div>
  );
}

const welcomeWords = {
  idle: "Nothing was said yet.",
  live: "The line is open.",
  ended: "The call is over.",
};

function toolNames(tools: unknown): string[] {
  if (!Array.isArray(tools)) return [];
  return tools.flatMap((tool: unknown) => {
    const name = typeof tool === "object" && tool !== null && "name" in tool ? tool.name : null;
    return typeof name === "string" ? [name] : [];
  });
}
