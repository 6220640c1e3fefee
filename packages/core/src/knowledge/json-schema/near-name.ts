import { nearestName } from "../../schema/edit-distance.ts";

// Comparing every name with every other one would take quadratic time in a schema made to do so.
const mostNames = 100;
const longestName = 100;
// Of shorter names, one differing letter leaves nothing in common.
const shortestName = 3;

/** The name that a misspelt one was meant as; `null` also where there is too much or too little to compare. */
export function nearName(name: string, names: readonly string[]): string | null {
  const isComparable = name.length >= shortestName && name.length <= longestName;
  if (!isComparable || names.length > mostNames) return null;
  return nearestName(
    name,
    names.filter(({ length }) => length <= longestName),
  );
}
