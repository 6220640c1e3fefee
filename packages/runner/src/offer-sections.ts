import {
  parse,
  type MediaDescription,
  type SessionDescription,
  type SharedAttributes,
} from "sdp-transform";
import type { OfferLine } from "./offer-lines.ts";

/** A part of an offer: what stands before the first m-line, or one m-line and what follows it. */
export interface OfferSection<Description extends SharedAttributes = SharedAttributes> {
  readonly description: Description;
  /** The line that opens the section, from 1. */
  readonly line: number;
  /** The line of an attribute such as `setup`; the opening line when it is not there. */
  lineOf(attribute: string): number;
}

export type MediaSection = OfferSection<MediaDescription>;

/** A parsed offer that remembers its lines. */
export interface OfferSections {
  readonly session: OfferSection<SessionDescription>;
  readonly media: readonly MediaSection[];
}

/** Parses an offer whose lines are `lines`. */
export function readSections(sdp: string, lines: readonly OfferLine[]): OfferSections {
  const description = parse(sdp);
  const opening = lines.filter((line) => line.text.startsWith("m="));
  const startOf = (index: number): number => opening[index]?.number ?? lines.length + 1;
  const media = description.media.map((section, index) =>
    createSection(section, lines.slice(startOf(index) - 1, startOf(index + 1) - 1)),
  );
  return { session: createSection(description, lines.slice(0, startOf(0) - 1)), media };
}

/** A parsed value as it was written: the parser makes numbers of what looks like a number. */
export function asText(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** Whether an m-line is in use: port 0 rejects it, unless the line only waits to be bundled. */
export function isLive({ description }: MediaSection): boolean {
  return description.port !== 0 || description.bundleOnly !== undefined;
}

/** The mid of a section; `null` when it has none. */
export function midOf({ description }: MediaSection): string | null {
  return asText(description.mid) ?? null;
}

/** The mids of each BUNDLE group. */
export function bundleGroups({ session }: OfferSections): Set<string>[] {
  const groups = session.description.groups ?? [];
  return groups
    .filter((group) => group.type === "BUNDLE")
    .map((group) => new Set(asText(group.mids)?.split(" ")));
}

function createSection<Description extends SharedAttributes>(
  description: Description,
  lines: readonly OfferLine[],
): OfferSection<Description> {
  const line = lines[0]?.number ?? 1;
  const lineOf = (attribute: string): number => {
    const pattern = new RegExp(`^a=${attribute}(:|$)`);
    return lines.findLast(({ text }) => pattern.test(text))?.number ?? line;
  };
  return { description, line, lineOf };
}
