import { visibleText } from "../report/visible-text.ts";
import type { OutputStream } from "../streams.ts";

/** Headers whose value is a key, whatever it looks like. */
const keyHeaders = new Set(["authorization", "api-key"]);

/**
 * A `fetch` that shows on `output` what goes over the wire, as `curl -v` does. Every line passes
 * `hide`, which takes secrets out.
 */
export function tracingFetch(output: OutputStream, hide: (text: string) => string): typeof fetch {
  const write = (mark: ">" | "<", lines: readonly string[]): void => {
    for (const line of lines) output.write(`${mark} ${visibleText(hide(line))}`.trimEnd() + "\n");
  };
  return async (input, init) => {
    const request = new Request(input, init);
    write(">", [
      `${request.method} ${request.url}`,
      ...headerLines(request.headers),
      "",
      ...linesOf(await request.clone().text()),
    ]);
    const response = await fetch(input, init);
    write("<", [`${response.status} ${response.statusText}`, ...headerLines(response.headers), ""]);
    // Read beside the one who asked, so that an answer which never ends holds nobody up.
    const body = response.clone().text();
    void body.then((text) => write("<", linesOf(text))).catch(() => write("<", ["(broke off)"]));
    return response;
  };
}

function headerLines(headers: Headers): string[] {
  return [...headers].map(
    ([name, value]) => `${name}: ${keyHeaders.has(name) ? value.replace(/\S+$/, "***") : value}`,
  );
}

function linesOf(body: string): string[] {
  return body === "" ? [] : body.replace(/\r?\n$/, "").split(/\r?\n/);
}
