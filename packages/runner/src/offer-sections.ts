import type { OfferLine } from "./offer-lines.ts";

const attributeNames = [
  "group",
  "mid",
  "bundle-only",
  "rtcp-mux",
  "sendrecv",
  "recvonly",
  "sendonly",
  "inactive",
  "ice-ufrag",
  "ice-pwd",
  "fingerprint",
  "setup",
] as const;

/** The attributes that a check asks for beside `rtpmap`; all others are passed over. */
export type AttributeName = (typeof attributeNames)[number];

interface Attribute {
  /** `""` for one without. */
  readonly value: string;
  readonly line: number;
}

/** A part of an offer: what stands before the first m-line, or one m-line and what follows it. */
export interface OfferSection {
  /** The line that opens the section, from 1. */
  readonly line: number;
  /** Of several of one name, the last one holds. */
  readonly attributes: ReadonlyMap<AttributeName, Attribute>;
  /** The values of all its `a=group`. */
  readonly groups: readonly string[];
  /** The values of all its `a=rtpmap`, `<format> <codec>/<rate>`. */
  readonly codecs: readonly string[];
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
  /** Those of the media that are in use. */
  readonly live: readonly MediaSection[];
  /** The one that carries the voice; `null` when no audio m-line is in use. */
  readonly voice: MediaSection | null;
}

/** Divides the lines of an offer into its sections. */
export function readSections(lines: readonly OfferLine[]): OfferSections {
  const session = newSection(lines[0]?.number ?? 1);
  const media: MediaSection[] = [];
  let current = session;
  for (const { number, text } of lines) {
    if (text.startsWith("a=")) readAttribute(text, number, current);
    else if (text.startsWith("m=")) {
      const section = newMedia(text, number);
      media.push(section);
      current = section;
    }
  }
  const live = media.filter(isLive);
  return { session, media, live, voice: live.find(isAudio) ?? null };
}

/** A section that is being read. */
interface OpenSection extends OfferSection {
  readonly attributes: Map<AttributeName, Attribute>;
  readonly groups: string[];
  readonly codecs: string[];
}

function newSection(line: number): OpenSection {
  return { line, attributes: new Map(), groups: [], codecs: [] };
}

function newMedia(text: string, line: number): MediaSection & OpenSection {
  const [kind = "", port = "", protocol = "", ...formats] = text.slice("m=".length).split(" ");
  return { line, attributes: new Map(), groups: [], codecs: [], kind, port, protocol, formats };
}

const askedNames: ReadonlySet<string> = new Set(attributeNames);

function isAskedFor(name: string): name is AttributeName {
  return askedNames.has(name);
}

function readAttribute(text: string, line: number, section: OpenSection): void {
  const colon = text.indexOf(":");
  const name = text.slice("a=".length, colon === -1 ? undefined : colon).trim();
  if (name === "rtpmap") section.codecs.push(valueAfter(text, colon));
  if (!isAskedFor(name)) return;
  const value = valueAfter(text, colon);
  section.attributes.set(name, { value, line });
  if (name === "group") section.groups.push(value);
}

function valueAfter(text: string, colon: number): string {
  return colon === -1 ? "" : text.slice(colon + 1).trim();
}

/** Whether a section has an attribute. */
export function hasAttribute({ attributes }: OfferSection, name: AttributeName): boolean {
  return attributes.has(name);
}

/** The value of an attribute, `""` for one without; `null` when the section does not have it. */
export function valueOf({ attributes }: OfferSection, name: AttributeName): string | null {
  return attributes.get(name)?.value ?? null;
}

/** The line of an attribute, from 1; the opening line of the section when it is not there. */
export function lineOf({ attributes, line }: OfferSection, name: AttributeName): number {
  return attributes.get(name)?.line ?? line;
}

/** Whether an m-line is in use: port 0 rejects it, unless the line only waits to be bundled. */
export function isLive(section: MediaSection): boolean {
  return section.port !== "0" || hasAttribute(section, "bundle-only");
}

/** Whether an m-line is for sound. */
export function isAudio({ kind }: MediaSection): boolean {
  return kind === "audio";
}

/** The mid of a section; `null` when it has none. */
export function midOf(section: MediaSection): string | null {
  return valueOf(section, "mid");
}

/** The mids of a group, `a=group:<type> <mids>`; `null` for one that is no bundle. */
export function bundledMids(group: string): string[] | null {
  const [type, ...mids] = group.split(" ");
  return type === "BUNDLE" ? mids : null;
}
