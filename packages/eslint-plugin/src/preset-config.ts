import type { Severity } from "@callsheet/core";
import type { ConfigObject, Plugin } from "@eslint/core";
import { sessionRules } from "./rules/session-rules.ts";

/** A preset of Callsheet as an ESLint config for session files. */
export function presetConfig(plugin: Plugin, preset: "recommended" | "strict"): ConfigObject {
  return {
    name: `callsheet/${preset}`,
    files: ["**/*.realtime.{yaml,yml,json}"],
    plugins: { callsheet: plugin },
    language: "callsheet/session",
    rules: Object.fromEntries(
      sessionRules.flatMap((rule): [string, "error" | "warn"][] => {
        const severity = preset === "strict" ? rule.strict : rule.severity;
        return severity === "off" ? [] : [[`callsheet/${rule.id}`, eslintSeverity(severity)]];
      }),
    ),
  };
}

/** ESLint has nothing below a warning. */
function eslintSeverity(severity: Severity): "error" | "warn" {
  return severity === "error" ? "error" : "warn";
}
