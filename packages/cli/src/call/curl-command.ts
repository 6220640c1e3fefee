/** A stretch of a request: text as it is, or the variable of the shell that holds it. */
export type ShellText = string | { readonly variable: string };

/** A request as a shell is to send it. */
export interface CurlRequest {
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: readonly ShellText[]])[];
  readonly body: readonly ShellText[];
}

/**
 * Writes a request as a command for any POSIX shell with curl, which sends these bytes and no
 * others. The body goes by a pipe, because line ends and semicolons of SDP don't survive `--form`.
 */
export function curlCommand({ url, headers, body }: CurlRequest, options: string): string {
  const lines = [
    "{",
    ...body.map((text) => `  ${printed(text)}`),
    `} | curl ${options} --request POST ${singleQuoted(url)} \\`,
    ...headers.map(([name, value]) => `  --header ${doubleQuoted([`${name}: `, ...value])} \\`),
    "  --data-binary @-",
  ];
  return lines.join("\n");
}

function printed(text: ShellText): string {
  if (typeof text !== "string") return `printf '%s' "$${text.variable}"`;
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return `printf '%b' ${lines.map((line) => singleQuoted(escaped(line))).join(" \\\n    ")}`;
}

/** As `printf '%b'` reads it back. */
function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\r", "\\r").replaceAll("\n", "\\n");
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function doubleQuoted(texts: readonly ShellText[]): string {
  const inside = texts.map((text) =>
    typeof text === "string" ? text.replace(/[\\"$`]/g, "\\$&") : `$${text.variable}`,
  );
  return `"${inside.join("")}"`;
}
