import {
  createLineIndex,
  maskSecrets,
  type Finding,
  type LineIndex,
  type TextPosition,
} from "@callsheet/core";

/** A text in which findings lie, and the name that output gives it. */
export interface ReportedText {
  readonly name: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** The text with its credentials masked, for people to see; offsets are the same. */
  readonly shown: () => string;
  /** The pieces of the text that `shown` masks. */
  readonly credentials: () => readonly string[];
}

export function reportedText(name: string, text: string): ReportedText {
  let masked: string | null = null;
  let hidden: readonly string[] | null = null;
  const shown = () => (masked ??= maskSecrets(text));
  const credentials = () => (hidden ??= differingPieces(text, shown()));
  return { name, text, lines: createLineIndex(text), shown, credentials };
}

/** The pieces of `text` that stand otherwise in `masked`, which is as long. */
function differingPieces(text: string, masked: string): string[] {
  if (masked === text) return [];
  const isHidden = (offset: number) => text[offset] !== masked[offset];
  const pieces = new Set<string>();
  for (let start = 0; start < text.length; start++) {
    if (!isHidden(start)) continue;
    let end = start + 1;
    while (end < text.length && isHidden(end)) end++;
    pieces.add(text.slice(start, end));
    start = end;
  }
  return [...pieces];
}

/** A finding with its place as people count it. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly file: ReportedText;
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** Everything that a run of `lint` found out; each output format writes it in its own way. */
export interface LintReport {
  /** The names of all files that were checked, clean ones too. */
  readonly files: readonly string[];
  readonly findings: readonly PlacedFinding[];
  readonly summary: ReportSummary;
}

export interface ReportSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/**
 * Places findings in the text that each one lies in: an included file where the finding has a `uri`
 * and `includedText` knows it, else `file`.
 */
export function placeFindings(
  findings: readonly Finding[],
  file: ReportedText,
  includedText: (uri: string) => ReportedText | null = () => null,
): PlacedFinding[] {
  return findings.map((finding) => {
    const included = finding.uri === undefined ? null : includedText(finding.uri);
    const place = included ?? file;
    return {
      finding,
      file: place,
      start: place.lines.positionAt(finding.range.start),
      end: place.lines.positionAt(finding.range.end),
    };
  });
}

export function lintReport(
  files: readonly string[],
  findings: readonly PlacedFinding[],
): LintReport {
  const count = (severity: Finding["severity"]) =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  const summary = {
    files: files.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
  };
  return { files, findings, summary };
}
