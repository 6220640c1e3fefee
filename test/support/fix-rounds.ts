import {
  applyFixes,
  lint,
  parseSession,
  type Finding,
  type Fix,
  type LintOptions,
} from "@callsheet/core";

/** A text before one round of fixes, with the findings that the round was for. */
export interface FixRound {
  readonly text: string;
  /** The findings that have a fix of the kinds asked for, each with that fix. */
  readonly fixed: readonly { readonly finding: Finding; readonly fix: Fix }[];
}

/** What repeated fixing came to. */
export interface FixResult {
  readonly text: string;
  /** What is found in the text at first. */
  readonly found: readonly Finding[];
  /** The rounds that changed something; `mostRounds` of them if it might go on for ever. */
  readonly rounds: readonly FixRound[];
  /** What is found in the text at last. */
  readonly left: readonly Finding[];
}

export const mostRounds = 25;

/** Applies the fixes of some kinds again and again, until they change nothing. */
export function fixRepeatedly(
  text: string,
  options: LintOptions,
  kinds: readonly Fix["kind"][],
): FixResult {
  const rounds: FixRound[] = [];
  const found = lintText(text, options);
  let current = text;
  let left = found;
  for (;;) {
    const next = applyFixes(current, left, kinds);
    if (next === current || rounds.length === mostRounds) {
      return { text: current, found, rounds, left };
    }
    rounds.push({ text: current, fixed: fixedOf(left, kinds) });
    current = next;
    left = lintText(current, options);
  }
}

function lintText(text: string, options: LintOptions): Finding[] {
  return lint(parseSession(text, { uri: "session.realtime.yaml" }), options);
}

/** The findings with a fix of some kinds, each with the one that is applied. */
export function fixedOf(
  findings: readonly Finding[],
  kinds: readonly Fix["kind"][],
): FixRound["fixed"] {
  return findings.flatMap((finding) => {
    const fix = finding.fixes.find(({ kind }) => kinds.includes(kind));
    return fix === undefined ? [] : [{ finding, fix }];
  });
}
