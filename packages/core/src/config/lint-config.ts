import configSchema from "../../../../schemas/config.schema.json" with { type: "json" };
import { readSource } from "../document/source-document.ts";
import type { Finding, Severity } from "../finding.ts";
import { isObject, type JsonValue } from "../json-value.ts";
import { locateReport } from "../locate-report.ts";
import type { Target } from "../rules/rule.ts";
import { validateConfig } from "../schema/generated/validate-config.js";
import type { SchemaNode } from "../schema/schema-node.ts";
import { createSchemaView } from "../schema/schema-view.ts";
import { checkShape } from "../schema/shape-check.ts";

/** What `callsheet.config.yaml` says. */
export interface LintConfig {
  readonly extends: "recommended" | "strict";
  /** Severities by rule id; rules that are not named keep their own. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
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
      view: createSchemaView("configuration", configRoot),
      validate: (config) => (validateConfig(config) ? [] : (validateConfig.errors ?? [])),
      isOpen: () => false,
      aliasOf: () => null,
    },
    value,
  );
  const shape = reports.map((report) =>
    withoutServer(locateReport([{ pointer: "", document }], report)),
  );
  const findings = [...document.findings, ...shape];
  return { config: findings.length > 0 ? defaultConfig : configOf(value), findings };
}

function withoutServer({ server: _, ...finding }: Finding): Finding {
  return finding;
}

function configOf(value: JsonValue): LintConfig {
  const { extends: preset, rules, ignore, target } = isObject(value) ? value : {};
  return {
    extends: preset === "strict" ? "strict" : "recommended",
    rules: isObject(rules) ? severities(rules) : {},
    ignore: Array.isArray(ignore) ? ignore.filter((glob) => typeof glob === "string") : [],
    target: target === "azure" ? "azure" : "openai",
  };
}

function severities(rules: Record<string, unknown>): Record<string, Severity | "off"> {
  return Object.fromEntries(Object.entries(rules).filter((entry) => isSeverityEntry(entry)));
}

function isSeverityEntry(entry: [string, unknown]): entry is [string, Severity | "off"] {
  return ["off", "info", "warning", "error"].includes(String(entry[1]));
}
