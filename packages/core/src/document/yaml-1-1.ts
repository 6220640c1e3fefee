import { parseDocument } from "yaml";

/** What the two versions of YAML make of a plain scalar on which they differ. */
export interface TwoReadings {
  /** In YAML 1.2, which Callsheet reads. */
  readonly here: string | number;
  /** In YAML 1.1, in words: "`false`", "the number `10`". */
  readonly there: string;
}

/** What may be read in two ways: a few words, and what begins like a number. */
const suspect = /^(?:[-+.]?[0-9][-+.:0-9_a-zA-Z \t]*|y|yes|n|no|on|off|=)$/i;
const everydayNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/**
 * Reads a plain scalar by both versions of YAML; `null` where they agree. Booleans like `no`,
 * octal and sexagesimal numbers, `_` between digits and dates are of YAML 1.1 alone
 * (https://yaml.org/type/), `0o14` is of YAML 1.2.
 */
export function readByBoth(plain: string): TwoReadings | null {
  if (!suspect.test(plain) || everydayNumber.test(plain)) return null;
  const here = valueOf(plain, "core");
  if (typeof here !== "string" && typeof here !== "number") return null;
  if (plain === "=") return { here, there: "a mark for a default value" };
  const there = valueOf(plain, "yaml-1.1");
  return Object.is(here, there) ? null : { here, there: wordsFor(there) };
}

function valueOf(plain: string, schema: "core" | "yaml-1.1"): unknown {
  return parseDocument(plain, { schema, logLevel: "silent" }).toJS();
}

function wordsFor(value: unknown): string {
  if (value instanceof Date) return "a date";
  return typeof value === "boolean" ? `\`${value}\`` : `the ${typeof value} \`${String(value)}\``;
}
