import { builtInRules, ruleUrl, rules, type RuleDescription, type Severity } from "@callsheet/core";

/** A rule as output tells of it. */
export interface DescribedRule {
  readonly id: string;
  /** How its findings count in the recommended set. */
  readonly severity: Severity | "off";
  /** How they count in the strict set. */
  readonly strict: Severity | "off";
  /** One clause without a full stop. */
  readonly description: string;
  readonly url: string;
}

/** Every rule, those too that need no check of their own, sorted by id. */
export const describedRules: readonly DescribedRule[] = [...builtIn(), ...rules].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

function builtIn(): DescribedRule[] {
  return Object.entries<RuleDescription>(builtInRules).map(([id, { severity, description }]) => ({
    id,
    severity,
    strict: severity,
    description,
    url: ruleUrl(id),
  }));
}
