import type { DescribedRule } from "@callsheet/core";

import type { Colors } from "../colors.ts";

/** A line per rule: its id, its severity and what it does. */
export function ruleList(rules: readonly DescribedRule[], colors: Colors): string {
  const rows = rules.map((rule) => ({ ...rule, weight: severityWords(rule) }));
  const idWidth = Math.max(...rows.map(({ id }) => id.length));
  const weightWidth = Math.max(...rows.map(({ weight }) => weight.length));
  const lines = rows.map(({ id, weight, description }) =>
    [colors.bold(id.padEnd(idWidth)), weight.padEnd(weightWidth), description].join("  "),
  );
  return `${lines.join("\n")}\n\n${colors.dim("`callsheet explain RULE` shows the page of a rule.")}\n`;
}

function severityWords({ severity, strict }: DescribedRule): string {
  return severity === strict ? severity : `${severity} (strict: ${strict})`;
}
