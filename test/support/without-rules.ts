import { defaultConfig, rules, type LintConfig } from "@callsheet/core";

/** A configuration in which only reading, references and the shape are checked. */
export const withoutRules: LintConfig = {
  ...defaultConfig,
  rules: Object.fromEntries(rules.map(({ id }) => [id, { severity: "off", options: {} }])),
};
