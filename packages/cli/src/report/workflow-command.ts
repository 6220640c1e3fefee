import type { TextPosition } from "@callsheet/core";

/** What GitHub Actions shows beside a line. */
export interface Annotation {
  readonly file: string;
  readonly start: TextPosition;
  readonly end: TextPosition;
  readonly title: string;
  readonly message: string;
}

/** Writes an annotation as the line that GitHub Actions reads, without its end. */
export function workflowCommand(
  command: "error" | "warning" | "notice",
  { file, start, end, title, message }: Annotation,
): string {
  const properties = Object.entries({
    file,
    line: start.line,
    endLine: end.line,
    // GitHub drops an annotation that has columns and more than one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title,
  });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${written.join(",")}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
