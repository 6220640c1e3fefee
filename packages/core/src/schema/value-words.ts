import type { JsonValue } from "../json-value.ts";
import { lastSegment, parentPointer } from "../pointer.ts";
import { asCode } from "./expectation.ts";

const longestQuote = 60;

/** Names the place at a pointer: "`speed`", "item 1 of `tools`"; the root is "the session". */
export function placeName(subject: string, pointer: string): string {
  const name = lastSegment(pointer);
  if (name === null) return `the ${subject}`;
  const parent = lastSegment(parentPointer(pointer));
  if (/^\d+$/.test(name) && parent !== null) return `item ${Number(name) + 1} of \`${parent}\``;
  return `\`${name}\``;
}

/** Names a value with its kind: "the string `fast`", "a list". */
export function describeValue(pointer: string, value: JsonValue | undefined): string {
  if (Array.isArray(value)) return "a list";
  if (value === null || value === undefined) return "`null`";
  if (typeof value === "object") return "a mapping";
  const kind =
    typeof value === "string" ? "the string " : typeof value === "number" ? "the number " : "";
  if (isSecretPlace(pointer)) return kind === "" ? "a boolean" : kind.replace("the", "a").trim();
  return kind + quoteValue(value);
}

/** Quotes a value as code, cut where it is long. */
export function quoteValue(value: string | number | boolean): string {
  const text = String(value).replaceAll(/\s+/g, " ").replaceAll("`", "'");
  return asCode(text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
}

/** Whether a place holds a credential, whose value no message may repeat. */
export function isSecretPlace(pointer: string): boolean {
  return /\/(?:authorization$|headers\/)/i.test(pointer);
}

/** A sentence with its first letter made a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
