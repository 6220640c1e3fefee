import { useState } from "preact/hooks";
import type { SessionRow } from "../../wire.ts";
import type { TalkState } from "../state/talk-state.ts";

/** The session as the file asks for it, beside the one that the call runs with. */
export function SessionView({ state: { rows, file } }: { readonly state: TalkState }) {
  const [showsAll, showAll] = useState(true);
  if (rows.length === 0) return <AskedSession session={file?.session ?? null} />;
  const shown = showsAll
    ? rows
    : rows.filter(({ kind }) => kind !== "same" && kind !== "defaulted");
  const differing = rows.filter(({ kind }) => kind === "changed" || kind === "dropped").length;
  return (
    <>
      <div class="toolbar">
        <p class={differing === 0 ? "verdict verdict-good" : "verdict verdict-bad"}>
          {verdictOn(differing)}
        </p>
        <label class="switch">
          <input
            type="checkbox"
            checked={!showsAll}
            onChange={({ currentTarget }) => showAll(!currentTarget.checked)}
          />
          Only differences
        </label>
      </div>
      <ul class="rows">
        {shown.map((row) => (
          <Row key={row.place} row={row} />
        ))}
      </ul>
    </>
  );
}

function verdictOn(differing: number): string {
  if (differing === 0) return "The call runs what the file asks for.";
  return differing === 1
    ? "The call differs from the file in one place."
    : `The call differs from the file in ${differing} places.`;
}

const kindWords = {
  same: null,
  changed: "changed",
  dropped: "dropped",
  resolved: "resolved",
  defaulted: "added by the API",
};

function Row({ row: { place, kind, asked, effective } }: { readonly row: SessionRow }) {
  const isBoth = asked !== null && asked !== effective;
  return (
    <li class={`row row-${kind}`}>
      <p class="row-head">
        <code>{place}</code>
        {kindWords[kind] !== null && <span class="badge">{kindWords[kind]}</span>}
      </p>
      {isBoth && (
        <p class="row-value">
          <span class="label">File</span> <span class="value">{asked}</span>
        </p>
      )}
      <p class="row-value">
        {isBoth && <span class="label">Call</span>}{" "}
        <span class="value">{effective ?? <em>nothing</em>}</span>
      </p>
    </li>
  );
}

function AskedSession({ session }: { readonly session: object | null }) {
  if (session === null) return <p class="hint">The file makes no session.</p>;
  return (
    <>
      <p class="hint">
        What the file asks for. During a call, what the API made of it stands beside it.
      </p>
      <pre class="json">{JSON.stringify(session, null, 2)}</pre>
    </>
  );
}
