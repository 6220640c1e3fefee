import { fixInRounds, lint, parseDocument, type LintConfig, type Finding } from "@callsheet/core";
import { type FileHost, createFileHost, projectRootOf } from "@callsheet/project";

import { shownPath } from "../files/shown-path.ts";
import type { SourceFile } from "../files/source-file.ts";
import { placeFindings, reportedText, type PlacedFinding } from "../report/lint-report.ts";

/** What a file is judged by. */
export interface LintSettings {
  readonly config: LintConfig;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly cwd: string;
  /** Hears the path of every file that is read or looked for. */
  readonly onRead: (path: string) => void;
}

/** The findings of a file, placed. */
export function lintSource(source: SourceFile, settings: LintSettings): PlacedFinding[] {
  const host = createFileHost(() => projectRootOf(source.path), settings.onRead);
  return placeIn(source, host, findingsOf(source, source.text, host, settings), settings.cwd);
}

/** The text of a file after its safe fixes, and the findings that are left. */
export function fixSource(
  source: SourceFile,
  settings: LintSettings,
): { text: string; findings: PlacedFinding[] } {
  const host = createFileHost(() => projectRootOf(source.path), settings.onRead);
  const { text, findings } = fixInRounds(source.text, (fixed) =>
    findingsOf(source, fixed, host, settings),
  );
  return { text, findings: placeIn({ ...source, text }, host, findings, settings.cwd) };
}

/** Places findings of a file, those too that lie in files which `host` included. */
export function placeIn(
  source: SourceFile,
  host: FileHost,
  findings: readonly Finding[],
  cwd: string,
): PlacedFinding[] {
  return placeFindings(findings, reportedText(source.name, source.text), (uri) => {
    const text = host.includedText(uri);
    return text === null ? null : reportedText(shownPath(uri, cwd), text);
  });
}

function findingsOf(
  source: SourceFile,
  text: string,
  host: FileHost,
  { config, today }: LintSettings,
): Finding[] {
  // Variables are set where calls are made, not where files are checked: the host has none.
  return lint(parseDocument(text, { uri: source.path }), { config, today, host });
}
