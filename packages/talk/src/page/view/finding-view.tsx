import type { ShownFinding, Trouble } from "../../wire.ts";
import { CodeWords } from "./code-words.tsx";

/** A finding with its lines of the file. */
export function FindingView({ finding }: { readonly finding: ShownFinding }) {
  const { severity, message, file, line, column, frame, rule, url } = finding;
  return (
    <article class={`finding finding-${severity}`}>
      <p class="finding-head">
        <span class="badge">{severity}</span>
        <span class="place">{`${file}:${line}:${column}`}</span>
      </p>
      <p>
        <CodeWords text={message} />
      </p>
      <pre class="frame" tabIndex={0} role="region" aria-label={`Line ${line} of ${file}`}>
        {frame}
      </pre>
      <p class="finding-rule">
        <a href={url} target="_blank" rel="noreferrer">
          {rule}
        </a>
      </p>
    </article>
  );
}

/** Why something failed, what to do, and where in the file. */
export function TroubleView({ trouble }: { readonly trouble: Trouble }) {
  const { message, hint, finding } = trouble;
  return (
    <>
      <p>
        <CodeWords text={message} />
      </p>
      <p class="hint">
        <CodeWords text={hint} />
      </p>
      {finding !== null && <FindingView finding={finding} />}
    </>
  );
}
