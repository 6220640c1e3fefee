import { builtInRules, isBuiltInRule, type RuleDescription } from "../built-in-rules.ts";
import { isObject, type JsonValue } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import type { PointerFix, Report } from "../report.ts";
import { rules } from "../rules/index.ts";
import { nearestName } from "../schema/edit-distance.ts";
import { quoteValue } from "../schema/value-words.ts";

/** The ids of all rules, built-in ones first. */
export const ruleIds: readonly string[] = [
  ...Object.keys(builtInRules),
  ...rules.map(({ id }) => id),
];

/** The severity that a configuration gives a rule, alone or beside options, as written. */
function severityOf(setting: JsonValue | undefined): JsonValue | undefined {
  return isObject(setting) ? setting["severity"] : setting;
}

/** Reports what a configuration says of rules that don't exist, or that can't be turned off. */
export function ruleNameReports(config: JsonValue): Report[] {
  const settings = isObject(config) ? config["rules"] : undefined;
  if (!isObject(settings)) return [];
  return Object.entries(settings).flatMap(([id, setting]) => {
    if (!ruleIds.includes(id)) return [unknownRule(id)];
    const rule: RuleDescription | null = isBuiltInRule(id) ? builtInRules[id] : null;
    return rule?.isFixed === true && severityOf(setting) !== "error" ? [fixedRule(id)] : [];
  });
}

/** The rule that a misspelt id was probably meant for; `null` when none is near enough. */
export function nearestRule(id: string): string | null {
  return nearestName(id, ruleIds);
}

/** What is said of an id that no rule has. */
export function unknownRuleMessage(id: string): string {
  const near = nearestRule(id);
  const remedy =
    near === null ? "`callsheet explain` lists the rules." : `Did you mean \`${near}\`?`;
  return `There is no rule ${quoteValue(id)}. ${remedy}`;
}

function unknownRule(id: string): Report {
  const near = nearestRule(id);
  const pointer = childPointer("/rules", id);
  const fixes: PointerFix[] =
    near === null
      ? []
      : [
          {
            title: `Rename to \`${near}\``,
            kind: "suggestion",
            edits: [{ op: "rename", pointer, to: near }],
          },
        ];
  return report(pointer, unknownRuleMessage(id), fixes);
}

function fixedRule(id: string): Report {
  const message = `\`${id}\` is always an error, since nothing can be said of a text that was not read. Remove the line.`;
  return report(childPointer("/rules", id), message, []);
}

function report(pointer: string, message: string, fixes: readonly PointerFix[]): Report {
  return { rule: "unknown-rule", severity: "error", message, pointer, part: "key", fixes };
}
