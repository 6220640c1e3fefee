import { fixInRounds, lint, parseDocument, type Finding } from "@callsheet/core";
import { createFileHost, projectRootOf, type FileHost } from "@callsheet/project";

import { shownPath } from "../files/shown-path.ts";
import type { SourceFile } from "../files/source-file.ts";
import { placeFindings, reportedText, type PlacedFinding } from "../report/lint-report.ts";
import type { CheckedFile } from "./checked-file.ts";
import type { LintSettings } from "./lint-settings.ts";

/** What is found in a file. */
export function lintSource(source: SourceFile, settings: LintSettings): CheckedFile {
  const { host, hasRead } = hostFor(source, settings);
  return checkedFile(source, findingsOf(source, host, settings), host, !hasRead());
}

/** The text of a file after its safe fixes, and what is left to find in it. */
export function fixSource(
  source: SourceFile,
  settings: LintSettings,
): { text: string; checked: CheckedFile } {
  const { host, hasRead } = hostFor(source, settings);
  const { text, findings } = fixInRounds(source.text, (fixed) =>
    findingsOf({ ...source, text: fixed }, host, settings),
  );
  return { text, checked: checkedFile({ ...source, text }, findings, host, !hasRead()) };
}

/** A host for what a file includes, which knows whether it was asked for anything. */
function hostFor(
  { path }: SourceFile,
  { onRead }: LintSettings,
): { host: FileHost; hasRead: () => boolean } {
  let isAsked = false;
  const host = createFileHost(
    () => projectRootOf(path),
    (included) => {
      isAsked = true;
      onRead(included);
    },
  );
  return { host, hasRead: () => isAsked };
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
  { path, text }: SourceFile,
  host: FileHost,
  { config, today }: LintSettings,
): Finding[] {
  // Variables are set where calls are made, not where files are checked: the host has none.
  return lint(parseDocument(text, { uri: path }), { config, today, host });
}

/** Of a file in which nothing was found, nothing is kept: there may be very many. */
function checkedFile(
  { name, text }: SourceFile,
  findings: readonly Finding[],
  host: FileHost,
  isAlone: boolean,
): CheckedFile {
  const included = new Map<string, string>();
  for (const { uri } of findings) {
    const includedText = uri === undefined ? null : host.includedText(uri);
    if (uri !== undefined && includedText !== null) included.set(uri, includedText);
  }
  return { name, findings, text: findings.length === 0 ? "" : text, included, isAlone };
}
