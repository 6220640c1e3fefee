import {
  builtInRules,
  rules,
  ruleUrl,
  type JsonObject,
  type RuleDescription,
  type Severity,
} from "@callsheet/core";

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
  ...Object.entries<RuleDescription>(builtInRules).map(([id, rule]) => ({
    id,
    description: rule.description,
    url: ruleUrl(id),
    recommended: rule.severity,
    strict: "strict" in rule ? rule.strict : rule.severity,
    options: {},
  })),
  ...rules.map(({ severity: recommended, ...rule }) => ({ ...rule, recommended })),
];
