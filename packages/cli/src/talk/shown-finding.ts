import type { ShownFinding } from "@callsheet/talk";

import { noColors } from "../colors.ts";
import { codeFrame } from "../report/code-frame.ts";
import type { PlacedFinding } from "../report/lint-report.ts";

/** A finding as the page shows it. */
export function shownFinding({ finding, file, start }: PlacedFinding): ShownFinding {
  const { severity, rule, url, message, range } = finding;
  return {
    ...{ severity, rule, url, message },
    file: file.name,
    line: start.line,
    column: start.column,
    frame: codeFrame(file, range, noColors),
  };
}
