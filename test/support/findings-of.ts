import { lint, parseSession, type Finding, type LintOptions } from "@callsheet/core";

/** What is found in the text of a session file. */
export function findingsOf(text: string, options: LintOptions = {}): Finding[] {
  return lint(parseSession(text, { uri: "test.realtime.yaml" }), options);
}
