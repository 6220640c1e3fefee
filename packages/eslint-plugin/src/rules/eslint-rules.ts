import type { DescribedRule } from "@callsheet/core";
import type { RuleDefinition } from "@eslint/core";
import { sourceLocation } from "../source-location.ts";
import { fixesOf } from "./finding-fixes.ts";
import { joinLintRun } from "./lint-run.ts";
import { optionsSchema } from "./options-schema.ts";
import { sessionRules } from "./session-rules.ts";

/**
 * What the root of a tree is called: by this plugin's language, by `yml/yaml` and the parser
 * `yaml-eslint-parser`, and by `json/json`. Rules read the text alone, so any root will do.
 */
const rootTypes = ["Session", "Program", "Document"];

/** Every rule of Callsheet for sessions as an ESLint rule, by id. */
export const eslintRules: Record<string, RuleDefinition> = Object.fromEntries(
  sessionRules.map((rule) => [rule.id, eslintRule(rule)]),
);

function eslintRule({ id, description, url, severity, options }: DescribedRule): RuleDefinition {
  return {
    meta: {
      type: "problem",
      docs: { description, url, recommended: severity !== "off" },
      fixable: "code",
      hasSuggestions: true,
      schema: optionsSchema(options),
    },
    create(context) {
      const result = joinLintRun(context, id);
      const report = (): void => {
        const { lines, findings } = result();
        for (const finding of findings.filter(({ rule }) => rule === id)) {
          const { message, range } = finding;
          context.report({ message, loc: sourceLocation(lines, range), ...fixesOf(finding) });
        }
      };
      return Object.fromEntries(rootTypes.map((type) => [type, report]));
    },
  };
}
