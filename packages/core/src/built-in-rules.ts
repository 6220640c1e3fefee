import {
  ruleUrl,
  type Finding,
  type FindingTag,
  type Fix,
  type ServerRefusal,
  type Severity,
} from "./finding.ts";
import type { TextRange } from "./text-range.ts";

/** What is told of a rule in a list: the rule table, its page, `explain`. */
export type RuleDescription = (
  | { readonly severity: Severity }
  /** Runs on request, and in the strict set. */
  | { readonly severity: "off"; readonly strict: Severity }
) & {
  /** One clause without a full stop: "Disallow …", "Require …". */
  readonly description: string;
  /** Set for what can't be turned off, since nothing holds for a text that was not read. */
  readonly isFixed?: boolean;
  /** Set where every finding marks what comes to an end, or what nothing comes of. */
  readonly tag?: FindingTag;
};

/**
 * The rules that need no file of their own, because reading the text, resolving its references or
 * checking its shape finds what they report.
 */
export const builtInRules = {
  "yaml-syntax": {
    severity: "error",
    isFixed: true,
    description: "Require text that YAML can read",
  },
  "yaml-tag": {
    severity: "error",
    description: "Disallow YAML tags; references take their place",
    isFixed: true,
  },
  "reference-unquoted-in-flow": {
    severity: "error",
    description: "Require quotes around references inside brackets",
    isFixed: true,
  },
  "duplicate-key": { severity: "error", description: "Disallow the same key twice in one mapping" },
  "single-document": {
    severity: "error",
    isFixed: true,
    description: "Require one YAML document a file",
  },
  "empty-file": {
    severity: "error",
    isFixed: true,
    description: "Disallow a file without a session",
  },
  "resource-limit": {
    severity: "error",
    isFixed: true,
    description: "Disallow files, nesting and aliases of a size that no session has",
  },
  "json-value": { severity: "error", description: "Disallow values that JSON cannot carry" },
  "unknown-key": { severity: "error", description: "Disallow keys that the API does not know" },
  "missing-key": { severity: "error", description: "Require the keys that the API demands" },
  "wrong-type": { severity: "error", description: "Require values of the type that the API takes" },
  "invalid-value": { severity: "error", description: "Require values from the API's lists" },
  "out-of-range": { severity: "error", description: "Require values within the API's bounds" },
  "unknown-rule": { severity: "error", description: "Require that rules which are named exist" },
  "unused-directive": {
    severity: "warning",
    description: "Disallow comments that turn off what is not found",
    tag: "unnecessary",
  },
  "directive-reason": {
    severity: "off",
    strict: "error",
    description: "Require comments that turn rules off to say why",
  },
  "server-refusal": { severity: "error", description: "What the API refused of a session" },
  "server-difference": {
    severity: "error",
    description: "What the API runs otherwise than a session asks",
  },
  "reference-syntax": { severity: "error", description: "Require references that can be read" },
  "unresolved-reference": {
    severity: "error",
    description: "Require the variables and files that references name",
  },
  "reference-type": {
    severity: "error",
    description: "Require variables that hold a value of the type that their place takes",
  },
} as const satisfies Record<string, RuleDescription>;

export type BuiltInRule = keyof typeof builtInRules;

/** Whether an id names a built-in rule. */
export function isBuiltInRule(id: string): id is BuiltInRule {
  return Object.hasOwn(builtInRules, id);
}

/** How a rule's findings count unless the configuration says so; the strict set decides if it is off. */
export function builtInSeverity(id: BuiltInRule): Severity {
  const rule: RuleDescription = builtInRules[id];
  return rule.severity === "off" ? rule.strict : rule.severity;
}

/** What a caller has to say of a finding of a built-in rule. */
export interface BuiltInFinding {
  readonly rule: BuiltInRule;
  readonly message: string;
  readonly pointer: string;
  readonly range: TextRange;
  readonly uri?: string;
  readonly fixes?: readonly Fix[];
  readonly server?: ServerRefusal;
}

/** Completes a finding of a built-in rule with the rule's severity and page. */
export function builtInFinding(finding: BuiltInFinding): Finding {
  return {
    fixes: [],
    ...finding,
    severity: builtInSeverity(finding.rule),
    url: ruleUrl(finding.rule),
  };
}
