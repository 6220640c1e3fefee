import configSchema from "../../../../schemas/config.schema.json" with { type: "json" };
import { readSource } from "../document/source-document.ts";
import type { Finding, Severity } from "../finding.ts";
import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";
import { locateReport } from "../locate-report.ts";
import type { Target } from "../rules/rule.ts";
import { withoutServer } from "../report.ts";
import { ruleNameReports } from "./rule-names.ts";
import { validateConfig } from "../schema/generated/validate-config.js";
import type { SchemaNode } from "../schema/schema-node.ts";
import { createSchemaView } from "../schema/schema-view.ts";
import { checkShape } from "../schema/shape-check.ts";

/** What a configuration says of one rule. */
export interface RuleSetting {
  /** Wins over the set of rules that the configuration extends. */
  readonly severity?: Severity | "off";
  readonly options: JsonObject;
}

/** What `callsheet.config.yaml` says. */
export interface LintConfig {
  readonly extends: "recommended" | "strict";
  /** By rule id; rules that are not named are as the set has them. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Globs of files that are not linted, relative to the configuration's folder. */
  readonly ignore: readonly string[];
  readonly target: Target;
}

/** What holds without a configuration file. */
export const defaultConfig: LintConfig = {
  extends: "recommended",
  rules: {},
  ignore: [],
  target: "openai",
};

const configRoot: SchemaNode = configSchema;

/** Reads a configuration. With findings of error level, `config` is the default. Never throws. */
export function parseConfig(
  text: string,
  options: { readonly uri: string },
): { config: LintConfig; findings: Finding[] } {
  const document = readSource(text, options);
  const { value } = document;
  if (value === undefined || value === null) {
    return { config: defaultConfig, findings: [...document.findings] };
  }
  const reports = checkShape(
    {
      view: createSchemaView(configRoot, { subject: "configuration", demandedBy: "Callsheet" }),
      validate: (config) => (validateConfig(config) ? [] : (validateConfig.errors ?? [])),
      isOpen: () => false,
      aliasOf: () => null,
    },
    value,
  );
  const told = [...reports, ...ruleNameReports(value)].map((report) =>
    locateReport([{ pointer: "", document }], withoutServer(report)),
  );
  const findings = [...document.findings, ...told].sort((a, b) => a.range.start - b.range.start);
  return { config: findings.length > 0 ? defaultConfig : configOf(value), findings };
}

function configOf(value: JsonValue): LintConfig {
  const { extends: preset, rules, ignore, target } = isObject(value) ? value : {};
  return {
    extends: preset === "strict" ? "strict" : "recommended",
    rules: isObject(rules) ? ruleSettings(rules) : {},
    ignore: Array.isArray(ignore) ? ignore.filter((glob) => typeof glob === "string") : [],
    target: target === "azure" ? "azure" : "openai",
  };
}

function ruleSettings(rules: JsonObject): Record<string, RuleSetting> {
  return Object.fromEntries(
    Object.entries(rules).map(([id, setting]): [string, RuleSetting] => {
      const { severity, ...options } = isObject(setting) ? setting : { severity: setting };
      return [id, { ...(isSeverity(severity) ? { severity } : {}), options }];
    }),
  );
}

function isSeverity(value: unknown): value is Severity | "off" {
  return value === "off" || value === "info" || value === "warning" || value === "error";
}
