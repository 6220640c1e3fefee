import { builtInRules, rules, ruleUrl, type JsonObject, type Severity } from "@callsheet/core";

/** What is known of a rule before it runs. */
export interface DescribedRule {
  readonly id: string;
  readonly description: string;
  readonly url: string;
  /** How its findings count in each preset. */
  readonly recommended: Severity | "off";
  readonly strict: Severity | "off";
  /** The options with what holds unless they are set; none for most rules. */
  readonly options: JsonObject;
}

/** All rules of Callsheet, those built into its engine first. */
export const describedRules: readonly DescribedRule[] = [
  ...Object.entries(builtInRules).map(([id, { severity, description }]) => ({
    id,
    description,
    url: ruleUrl(id),
    recommended: severity,
    strict: severity,
    options: {},
  })),
  ...rules.map(({ id, description, url, severity, strict, options }) => ({
    id,
    description,
    url,
    recommended: severity,
    strict,
    options,
  })),
];
