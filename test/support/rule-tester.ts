import {
  applyFixes,
  documentKinds,
  lint,
  type Finding,
  type LintOptions,
  type Rule,
} from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { readMarks } from "./marked-text.ts";

/** A text in which a rule finds one thing, at the place that is marked in it. */
export interface InvalidCase {
  readonly yaml: string;
  readonly message: string;
  /** The text after the finding's fix; `null` when there is none. */
  readonly fixed: string | null;
  readonly options?: LintOptions;
}

/**
 * Tests one rule by its findings: valid texts give none, invalid ones give one finding and nothing
 * of other rules, and after its fix the text is clean.
 */
export function ruleTester(
  rule: Rule,
  cases: { readonly valid: readonly string[]; readonly invalid: readonly InvalidCase[] },
): void {
  describe(rule.id, () => {
    test.each(cases.valid.map((yaml) => readMarks(yaml).text))("valid: %j", (text) => {
      expect(findingsOf(rule, text, {})).toEqual([]);
    });

    test.each(cases.invalid)("invalid: $yaml", ({ yaml, message, fixed, options = {} }) => {
      const { text, ranges } = readMarks(yaml);
      const findings = findingsOf(rule, text, options);
      expect(findings.map(({ rule: id, message: words, range }) => ({ id, words, range }))).toEqual(
        [{ id: rule.id, words: message, range: ranges[0] }],
      );
      const afterFix = applyFixes(text, findings, ["safe", "suggestion"]);
      expect(afterFix === text ? null : afterFix).toBe(
        fixed === null ? null : readMarks(fixed).text,
      );
      if (fixed !== null) expect(findingsOf(rule, afterFix, options)).toEqual([]);
    });
  });
}

function findingsOf({ file }: Rule, text: string, options: LintOptions): Finding[] {
  return lint(documentKinds[file].parse(text, { uri: "test.yaml" }), options);
}
