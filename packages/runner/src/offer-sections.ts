import type { OfferLine } from "./offer-lines.ts";

/** A part of an offer: what stands before the first m-line, or one m-line and what follows it. */
export interface OfferSection {
  /** The line that opens the section, from 1. */
  readonly line: number;
  /** In their order; of several with one name, the last one holds. */
  readonly attributes: readonly Attribute[];
}

interface Attribute {
  readonly name: string;
  /** `""` for one without. */
  readonly value: string;
  readonly line: number;
}

/** An m-line, `m=<kind> <port> <protocol> <formats>`, and what follows it. */
export interface MediaSection extends OfferSection {
  readonly kind: string;
  readonly port: string;
  readonly protocol: string;
  readonly formats: readonly string[];
}

/** What an offer consists of. */
export interface OfferSections {
  readonly session: OfferSection;
  readonly media: readonly MediaSection[];
}

/** Divides the lines of an offer into its sections. */
export function readSections(lines: readonly OfferLine[]): OfferSections {
  const attributes: Attribute[] = [];
  const session = { line: lines[0]?.number ?? 1, attributes };
  const media: MediaSection[] = [];
  let current = attributes;
  for (const { number, text } of lines) {
    if (text.startsWith("a=")) current.push(readAttribute(text, number));
    else if (text.startsWith("m=")) {
      current = [];
      media.push(readMedia(text, number, current));
    }
  }
  return { session, media };
}

function readMedia(text: string, line: number, attributes: readonly Attribute[]): MediaSection {
  const words = text.slice("m=".length).split(" ");
  const [kind = "", port = "", protocol = ""] = words;
  return { line, attributes, kind, port, protocol, formats: words.slice(3) };
}

function readAttribute(text: string, line: number): Attribute {
  const colon = text.indexOf(":");
  if (colon === -1) return { name: text.slice("a=".length).trim(), value: "", line };
  return { name: text.slice("a=".length, colon).trim(), value: text.slice(colon + 1).trim(), line };
}

/** Whether a section has an attribute. */
export function hasAttribute(section: OfferSection, name: string): boolean {
  return lastAttribute(section, name) !== undefined;
}

/** The values of an attribute, in their order. */
export function valuesOf({ attributes }: OfferSection, name: string): string[] {
  return attributes.filter((attribute) => attribute.name === name).map(({ value }) => value);
}

/** The value of an attribute, `""` for one without; `null` when the section does not have it. */
export function valueOf(section: OfferSection, name: string): string | null {
  return lastAttribute(section, name)?.value ?? null;
}

/** The line of an attribute, from 1; the opening line of the section when it is not there. */
export function lineOf(section: OfferSection, name: string): number {
  return lastAttribute(section, name)?.line ?? section.line;
}

function lastAttribute({ attributes }: OfferSection, name: string): Attribute | undefined {
  // A loop of its own, since every check asks for a dozen, and a callback takes twice as long.
  for (let index = attributes.length - 1; index >= 0; index--) {
    const attribute = attributes[index];
    if (attribute?.name === name) return attribute;
  }
  return undefined;
}

/** Whether an m-line is in use: port 0 rejects it, unless the line only waits to be bundled. */
export function isLive(section: MediaSection): boolean {
  return section.port !== "0" || hasAttribute(section, "bundle-only");
}

/** The mid of a section; `null` when it has none. */
export function midOf(section: MediaSection): string | null {
  return valueOf(section, "mid");
}

/** The mids of each BUNDLE group. */
export function bundleGroups({ session }: OfferSections): Set<string>[] {
  return valuesOf(session, "group")
    .map((value) => value.split(" "))
    .filter(([type]) => type === "BUNDLE")
    .map(([, ...mids]) => new Set(mids));
}
