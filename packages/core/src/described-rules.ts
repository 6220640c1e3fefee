import { builtInRules, type RuleDescription } from "./built-in-rules.ts";
import type { FileKind } from "./document/file-kind.ts";
import { ruleUrl, type FindingTag, type Severity } from "./finding.ts";
import type { JsonObject } from "./json-value.ts";
import { rules } from "./rules/index.ts";

/** What is known of a rule before it runs. */
export interface DescribedRule {
  readonly id: string;
  /** How its findings count in the recommended set. */
  readonly severity: Severity | "off";
  /** How they count in the strict set. */
  readonly strict: Severity | "off";
  /** One clause without a full stop. */
  readonly description: string;
  /** The kind of file that it checks; `null` for a rule of all kinds. */
  readonly file: FileKind | null;
  /** What every finding says of the text that it marks; `null` for most rules. */
  readonly tag: FindingTag | null;
  /** The options with what holds unless they are set; none for most rules. */
  readonly options: JsonObject;
  /** Its page. */
  readonly url: string;
}

/** Every rule, those too that need no check of their own, sorted by id. */
export const describedRules: readonly DescribedRule[] = [...builtIn(), ...rules].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

const byId = new Map(describedRules.map((rule) => [rule.id, rule]));

/** The rule of an id; `null` when there is none. */
export function describeRule(id: string): DescribedRule | null {
  return byId.get(id) ?? null;
}

function builtIn(): DescribedRule[] {
  return Object.entries<RuleDescription>(builtInRules).map(([id, rule]) => ({
    id,
    severity: rule.severity,
    strict: "strict" in rule ? rule.strict : rule.severity,
    description: rule.description,
    file: null,
    tag: rule.tag ?? null,
    options: {},
    url: ruleUrl(id),
  }));
}
