import { useState } from "preact/hooks";
import { textAt } from "../call/server-event.ts";
import { argumentsOf, isJson, pretty, proposedAnswer } from "../state/tool-arguments.ts";
import { toolNamed, type ToolCall } from "../state/transcript.ts";
import type { ViewProps } from "./view-props.ts";

interface ToolCallProps extends ViewProps {
  readonly call: ToolCall;
}

/** A call of a tool: what it is asked, and the form to answer it. */
export function ToolCallView(props: ToolCallProps) {
  const { call, state } = props;
  const tool = toolNamed(state.effective, call.name);
  const description = textAt(tool ?? {}, "description");
  return (
    <article class="tool" aria-label={`Tool call ${call.name}`}>
      <p class="tool-head">
        <span class="speaker">Tool</span> <code class="tool-name">{call.name}</code>
        <span class="badge">{stateOf(call)}</span>
      </p>
      {description !== "" && <p class="hint">{description}</p>}
      <Arguments {...props} />
      {call.output !== null && (
        <>
          <p class="label">Answer</p>
          <pre class="json">{pretty(call.output)}</pre>
        </>
      )}
      {stateOf(call) === "waits for you" && state.phase === "live" && <AnswerForm {...props} />}
    </article>
  );
}

function stateOf({ isOpen, output, callId }: ToolCall): string {
  if (output !== null) return "answered";
  if (isOpen) return "being asked";
  return callId === null ? "asked elsewhere" : "waits for you";
}

function Arguments({ call, state }: ToolCallProps) {
  const known = call.isOpen ? null : argumentsOf(call, toolNamed(state.effective, call.name));
  if (known === null) return <pre class="json">{call.arguments}</pre>;
  if (known.length === 0) return <p class="hint">No arguments.</p>;
  return (
    <dl class="arguments">
      {known.map(({ name, value, description, fault }) => (
        <div key={name}>
          <dt>
            <code>{name}</code> {fault !== null && <span class="fault">{fault}</span>}
          </dt>
          <dd>
            {value !== null && <span class="value">{value}</span>}
            {description !== "" && <span class="hint">{description}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerForm({ call, state, conversation }: ToolCallProps) {
  const [text, setText] = useState(() => proposedAnswer(call, state.transcript));
  const id = `answer-${call.id}`;
  const send = (event: Event): void => {
    event.preventDefault();
    conversation.answer(call, text);
  };
  return (
    <form class="answer" onSubmit={send}>
      <label class="label" for={id}>
        Your answer
      </label>
      <textarea
        id={id}
        class="field code"
        rows={Math.min(12, text.split("\n").length + 1)}
        value={text}
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {isJson(text) ? "JSON. Ctrl+Enter sends it." : "This is no JSON; it goes as plain text."}
      </p>
      <p class="actions">
        <button class="button primary" type="submit">
          Send answer
        </button>
        <button class="button" type="button" onClick={() => setText(failure)}>
          Let it fail
        </button>
      </p>
    </form>
  );
}

const failure = JSON.stringify({ error: "Not available right now." }, null, 2);
