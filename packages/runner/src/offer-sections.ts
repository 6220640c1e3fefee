import type { OfferLine } from "./offer-lines.ts";

/** A part of an offer: what stands before the first m-line, or one m-line and what follows it. */
export interface OfferSection {
  /** The line that opens the section, from 1. */
  readonly line: number;
  /** The values of each attribute in order, `""` for one without; the last one holds. */
  readonly attributes: ReadonlyMap<string, readonly AttributeLine[]>;
}

interface AttributeLine {
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
  const starts = lines.flatMap(({ text }, index) => (text.startsWith("m=") ? [index] : []));
  const media = starts.map((start, nth) => readMedia(lines.slice(start, starts[nth + 1])));
  return { session: readSection(lines.slice(0, starts[0])), media };
}

function readMedia(lines: readonly OfferLine[]): MediaSection {
  const [kind = "", port = "", protocol = "", ...formats] =
    lines[0]?.text.slice("m=".length).split(" ") ?? [];
  return { ...readSection(lines), kind, port, protocol, formats };
}

function readSection(lines: readonly OfferLine[]): OfferSection {
  const attributes = new Map<string, AttributeLine[]>();
  for (const { number, text } of lines) {
    if (!text.startsWith("a=")) continue;
    const colon = text.indexOf(":");
    const name = text.slice("a=".length, colon === -1 ? undefined : colon).trim();
    const attribute = { value: colon === -1 ? "" : text.slice(colon + 1).trim(), line: number };
    const others = attributes.get(name);
    if (others === undefined) attributes.set(name, [attribute]);
    else others.push(attribute);
  }
  return { line: lines[0]?.number ?? 1, attributes };
}

/** The value of an attribute, `""` for one without; `null` when the section does not have it. */
export function valueOf({ attributes }: OfferSection, name: string): string | null {
  return attributes.get(name)?.at(-1)?.value ?? null;
}

/** The line of an attribute, from 1; the opening line of the section when it is not there. */
export function lineOf({ attributes, line }: OfferSection, name: string): number {
  return attributes.get(name)?.at(-1)?.line ?? line;
}

/** Whether an m-line is in use: port 0 rejects it, unless the line only waits to be bundled. */
export function isLive(section: MediaSection): boolean {
  return section.port !== "0" || section.attributes.has("bundle-only");
}

/** The mid of a section; `null` when it has none. */
export function midOf(section: MediaSection): string | null {
  return valueOf(section, "mid");
}

/** The mids of each BUNDLE group. */
export function bundleGroups({ session }: OfferSections): Set<string>[] {
  const groups = session.attributes.get("group") ?? [];
  return groups
    .map(({ value }) => value.split(" "))
    .filter(([type]) => type === "BUNDLE")
    .map(([, ...mids]) => new Set(mids));
}
