import { longestFunctionName, toolNameForms } from "@callsheet/core";
import type { NamedThing, ThingKind } from "./named-thing.ts";

interface NameRule {
  /** What the name is: "the name of a function". */
  readonly what: string;
  readonly fits: (name: string) => boolean;
  /** What a name that fits is made of. */
  readonly remedy: string;
}

const nameRules: Readonly<Record<ThingKind, NameRule | null>> = {
  function: {
    what: "the name of a function",
    fits: (name) => toolNameForms.function.test(name) && name.length <= longestFunctionName,
    remedy: `Use letters, digits, \`_\` and \`-\`, at most ${longestFunctionName} of them.`,
  },
  mcp: {
    what: "the label of an MCP server",
    fits: (name) => toolNameForms.mcp.test(name),
    remedy: "Begin with a letter, and go on with letters, digits, `-` and `_`.",
  },
  anchor: {
    what: "the name of an anchor",
    fits: (name) => /^[^\s\p{C},[\]{}]+$/u.test(name) && !name.endsWith(":"),
    remedy: "Use no blanks, commas, brackets or braces, and no colon at the end.",
  },
  property: {
    what: "the name of a property",
    fits: (name) => /^\P{Surrogate}+$/u.test(name),
    remedy: "Give it at least one character.",
  },
  definition: {
    what: "the name of a definition",
    fits: (name) => /^[\w.-]+$/.test(name),
    remedy: "Use letters, digits, `.`, `-` and `_`.",
  },
  file: null,
  variable: null,
};

/** Why a thing can't have a name, and what to do; `null` where it can. */
export function nameProblem(
  things: readonly NamedThing[],
  thing: NamedThing,
  newName: string,
): string | null {
  const rule = nameRules[thing.kind];
  if (rule === null) return "What references name is renamed where it comes from.";
  if (!rule.fits(newName)) {
    const name = newName === "" ? "An empty text" : `\`${newName}\``;
    return `${name} can't be ${rule.what}. ${rule.remedy}`;
  }
  const isTaken = things.some((other) => other !== thing && collides(other, thing, newName));
  return isTaken ? `\`${newName}\` is ${rule.what} already. Choose another one.` : null;
}

function collides(other: NamedThing, { kind, scope }: NamedThing, name: string): boolean {
  if (other.kind !== kind || other.scope !== scope || other.declarations.length === 0) return false;
  // Not every MCP client tells labels apart that differ by capital letters alone.
  return kind === "mcp" ? other.name.toLowerCase() === name.toLowerCase() : other.name === name;
}
