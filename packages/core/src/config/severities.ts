import type { Finding, Severity } from "../finding.ts";
import type { LintConfig } from "./lint-config.ts";

/** How the sets of rules count a rule's findings. */
interface PresetSeverities {
  readonly severity: Severity | "off";
  /** In the strict set, where that differs. */
  readonly strict?: Severity | "off";
}

/** How the findings of a rule count: as its set has them, unless the configuration says so. */
export function severityOf(
  id: string,
  { severity, strict = severity }: PresetSeverities,
  config: LintConfig,
): Severity | "off" {
  return config.rules[id]?.severity ?? (config.extends === "strict" ? strict : severity);
}

/** Gives findings the severities that the configuration names; those that are `off` are left out. */
export function withSeverities(findings: readonly Finding[], config: LintConfig): Finding[] {
  return findings.flatMap((finding) => {
    const severity = config.rules[finding.rule]?.severity ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}
