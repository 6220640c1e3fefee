import { rules, type Rule } from "@callsheet/core";

/** The rule of that id; throws when there is none. */
export function ruleById(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  return rule;
}
