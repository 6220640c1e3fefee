import type { ConfigObject, Language, RuleDefinition } from "@eslint/core";
import manifest from "../package.json" with { type: "json" };
import { sessionLanguage } from "./language/session-language.ts";
import { presetConfig } from "./preset-config.ts";
import { eslintRules } from "./rules/eslint-rules.ts";

/** What ESLint is given: a language for session files, its rules, and configs that use both. */
export interface CallsheetPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly languages: { readonly session: Language };
  /** By the id that the rule has in Callsheet. */
  readonly rules: Record<string, RuleDefinition>;
  readonly configs: { readonly recommended: ConfigObject; readonly strict: ConfigObject };
}

const { name, version } = manifest;

const plugin: CallsheetPlugin = {
  meta: { name, version, namespace: "callsheet" },
  languages: { session: sessionLanguage },
  rules: eslintRules,
  configs: {
    // ESLint refuses two objects under one plugin name, so a config holds this very plugin.
    get recommended() {
      return presetConfig(plugin, "recommended");
    },
    get strict() {
      return presetConfig(plugin, "strict");
    },
  },
};

// `--plugin` and configurations look for a plugin in the default export.
export { plugin, plugin as default };
