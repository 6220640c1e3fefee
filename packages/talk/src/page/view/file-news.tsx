import type { TalkState } from "../state/talk-state.ts";
import { FindingView } from "./finding-view.tsx";

/** What is wrong with the file, and what of it the call can't take over. */
export function FileNews({ state }: { readonly state: TalkState }) {
  const { file, heldBack, phase } = state;
  if (file === null) return null;
  const { problem, findings } = file;
  const [headline = "", ...more] = (problem ?? countOf(findings.length)).split("\n\n");
  const isHeldBack = heldBack.length > 0 && phase === "live";
  if (problem === null && findings.length === 0 && !isHeldBack) return null;
  return (
    <div class="news">
      {(problem !== null || findings.length > 0) && (
        <details open={problem !== null}>
          <summary>{headline}</summary>
          {more.length > 0 && <pre class="frame">{more.join("\n\n")}</pre>}
          {problem !== null && phase === "live" && (
            <p class="hint">The call goes on with the session that it has.</p>
          )}
          {findings.map((finding) => (
            <FindingView
              key={`${finding.rule}${finding.line}:${finding.column}`}
              finding={finding}
            />
          ))}
        </details>
      )}
      {isHeldBack && (
        <section aria-label="Changes that need a new call">
          <p class="news-title">Saved, but this call can’t take it over. Call again to hear it.</p>
          <ul class="held-back">
            {heldBack.map(({ place, reason }) => (
              <li key={place}>
                <code>{place}</code> {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function countOf(findings: number): string {
  return findings === 1
    ? "One thing to look at in the file"
    : `${findings} things to look at in the file`;
}
