import type { ConfigObject, Plugin } from "@eslint/core";
import { describedRules, type DescribedRule } from "./rules/described-rules.ts";

/** A preset of Callsheet as an ESLint config for session files. */
export function presetConfig(plugin: Plugin, preset: "recommended" | "strict"): ConfigObject {
  return {
    name: `callsheet/${preset}`,
    files: ["**/*.realtime.{yaml,yml,json}"],
    plugins: { callsheet: plugin },
    language: "callsheet/session",
    rules: Object.fromEntries(
      describedRules.flatMap(({ id, [preset]: severity }): [string, "error" | "warn"][] =>
        severity === "off" ? [] : [[`callsheet/${id}`, eslintSeverity(severity)]],
      ),
    ),
  };
}

/** ESLint has nothing below a warning. */
function eslintSeverity(severity: Exclude<DescribedRule["recommended"], "off">): "error" | "warn" {
  return severity === "error" ? "error" : "warn";
}
