import type { OutputStream, Streams } from "./streams.ts";

const mask = "***";
/** Anything shorter is no secret, and would turn ordinary words into masks. */
const shortestSecret = 8;

/** The same streams, on whose outputs none of the secrets appears. */
export function redactedStreams(
  streams: Streams,
  secrets: readonly (string | undefined)[],
): Streams {
  const redact = redaction(secrets);
  return {
    get stdin() {
      return streams.stdin;
    },
    get stdout() {
      return redactedOutput(streams.stdout, redact);
    },
    get stderr() {
      return redactedOutput(streams.stderr, redact);
    },
    env: streams.env,
    cwd: streams.cwd,
    ...(streams.interruption && { interruption: streams.interruption }),
  };
}

/** Replaces each of the secrets in a text by a mask. */
export function redaction(secrets: readonly (string | undefined)[]): (text: string) => string {
  const hidden = secrets
    .filter((secret): secret is string => secret !== undefined && secret.length >= shortestSecret)
    .flatMap(writtenForms);
  return (text) => hidden.reduce((shown, secret) => shown.replaceAll(secret, mask), text);
}

function redactedOutput(output: OutputStream, redact: (text: string) => string): OutputStream {
  return {
    write: (text) => output.write(redact(text)),
    isTTY: output.isTTY,
    columns: output.columns,
  };
}

/** A secret as it is, and as a JSON string holds it; the longest first. */
function writtenForms(secret: string): string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [...new Set([inJson, secret])];
}
