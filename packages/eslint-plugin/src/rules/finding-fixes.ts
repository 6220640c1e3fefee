import type { Finding, Fix } from "@callsheet/core";
import type { RuleTextEdit, SuggestedEdit, ViolationReportBase } from "@eslint/core";

/** ESLint's `--fix` applies a finding's first safe fix; all others are offered in editors. */
export function fixesOf({ fixes }: Finding): Pick<ViolationReportBase, "fix" | "suggest"> {
  const applied = fixes.find(({ kind }) => kind === "safe");
  const offered = fixes.filter((fix) => fix !== applied);
  return {
    fix: applied === undefined ? null : () => eslintEdits(applied),
    suggest: offered.map((fix): SuggestedEdit => ({
      desc: fix.title,
      fix: () => eslintEdits(fix),
    })),
  };
}

function eslintEdits({ edits }: Fix): RuleTextEdit[] {
  return edits.map(({ range, newText }) => ({ range: [range.start, range.end], text: newText }));
}
