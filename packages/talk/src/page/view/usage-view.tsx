import type { TalkState } from "../state/talk-state.ts";

/** The tokens of the call, as the API counted them. */
export function UsageView({ state: { usage } }: { readonly state: TalkState }) {
  const { responses, input, output } = usage;
  return (
    <>
      <p class="hint">
        Summed over {responses === 1 ? "one response" : `${responses} responses`} of this call.
      </p>
      <dl class="usage">
        <Count name="Tokens in" value={input.total} />
        <Count name="Tokens out" value={output.total} />
        <Count name="Text in" value={input.text} />
        <Count name="Text out" value={output.text} />
        <Count name="Audio in" value={input.audio} />
        <Count name="Audio out" value={output.audio} />
        <Count name="Cached in" value={input.cached} />
      </dl>
    </>
  );
}

function Count({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.toLocaleString("en")}</dd>
    </div>
  );
}
