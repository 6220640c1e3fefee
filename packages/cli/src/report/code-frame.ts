import type { TextRange } from "@callsheet/core";

import type { Colors } from "../colors.ts";
import type { ReportedText } from "./lint-report.ts";
import { displayWidth, visibleText } from "./visible-text.ts";

const linesBefore = 2;
const linesAfter = 1;
const longestLine = 100;
/** How much of a long line is kept to the left of the marked part. */
const leftContext = 40;
const ellipsis = "…";

/**
 * The lines around a range, with carets under it. Of a range over several lines the first is
 * marked; of a long line the part around the mark is shown.
 */
export function codeFrame(file: ReportedText, range: TextRange, colors: Colors): string {
  const { lines } = file;
  const text = file.shown();
  const marked = lines.positionAt(range.start).line;
  const last = Math.min(marked + linesAfter, lines.lineCount);
  const gutter = String(last).length;
  const rows: string[] = [];
  for (let line = Math.max(1, marked - linesBefore); line <= last; line++) {
    const place = lines.lineRange(line) ?? { start: text.length, end: text.length };
    const number = String(line).padStart(gutter);
    if (line === marked) {
      const { shown, indent, carets } = markedLine(text, place, range);
      rows.push(`${colors.red(">")} ${colors.dim(`${number} |`)} ${shown}`.trimEnd());
      rows.push(`  ${" ".repeat(gutter)} ${colors.dim("|")} ${indent}${colors.red(carets)}`);
    } else if (line < marked || place.end > place.start) {
      const shown = cut(text.slice(place.start, place.end), 0);
      rows.push(`  ${colors.dim(`${number} |`)} ${shown}`.trimEnd());
    }
  }
  return rows.join("\n");
}

function markedLine(text: string, line: TextRange, range: TextRange) {
  const start = Math.min(range.start, line.end);
  const end = Math.max(start, Math.min(range.end, line.end));
  const length = line.end - line.start;
  const from = length <= longestLine ? 0 : Math.max(0, start - line.start - leftContext);
  const source = text.slice(line.start, line.end);
  const before = (from > 0 ? ellipsis : "") + visibleText(source.slice(from, start - line.start));
  const within = visibleText(source.slice(start - line.start, end - line.start));
  const room = Math.max(1, longestLine - displayWidth(before));
  return {
    shown: cut(source, from),
    indent: " ".repeat(displayWidth(before)),
    carets: "^".repeat(Math.min(room, Math.max(1, displayWidth(within)))),
  };
}

/** The part of a line from the offset `from` on, with an ellipsis where something was left out. */
function cut(line: string, from: number): string {
  const part = line.slice(from, from + longestLine);
  const left = from > 0 ? ellipsis : "";
  const right = from + longestLine < line.length ? ellipsis : "";
  return left + visibleText(part) + right;
}
