import { describedRules, type DescribedRule } from "@callsheet/core";

/** The rules that find something in session files. */
export const sessionRules: readonly DescribedRule[] = describedRules.filter(
  ({ file }) => file === null || file === "session",
);
