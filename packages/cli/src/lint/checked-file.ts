import type { Finding } from "@callsheet/core";

import { shownPath } from "../files/shown-path.ts";
import { placeFindings, reportedText, type PlacedFinding } from "../report/lint-report.ts";

/** What was found in a file. */
export interface CheckedFile {
  /** The name that output uses. */
  readonly name: string;
  readonly findings: readonly Finding[];
  /** The text of the file; empty where nothing was found in it. */
  readonly text: string;
  /** The texts of included files that findings lie in, by their URIs. */
  readonly included: ReadonlyMap<string, string>;
  /** Whether it includes no other file, so that its own text tells everything. */
  readonly isAlone: boolean;
}

/** The findings of a checked file, with their places. */
export function placedFindings(file: CheckedFile, cwd: string): PlacedFinding[] {
  if (file.findings.length === 0) return [];
  return placeFindings(file.findings, reportedText(file.name, file.text), (uri) => {
    const text = file.included.get(uri);
    return text === undefined ? null : reportedText(shownPath(uri, cwd), text);
  });
}
