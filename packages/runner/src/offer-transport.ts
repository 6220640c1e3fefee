import type { OfferFault } from "./offer-fault.ts";
import {
  bundledMids,
  hasAttribute,
  lineOf,
  midOf,
  valueOf,
  type AttributeName,
  type MediaSection,
  type OfferSection,
  type OfferSections,
} from "./offer-sections.ts";

/** What a transport needs to be told, once, at media or session level. */
interface TransportAttribute {
  readonly name: AttributeName;
  readonly purpose: string;
  /** What was expected of the value; `null` when it is right. */
  readonly mistake: (value: string) => string | null;
}

/** Lengths of RFC 8839 section 5.4; fingerprints of RFC 8122 section 5, setup of RFC 4145. */
const transportAttributes: readonly TransportAttribute[] = [
  { name: "ice-ufrag", purpose: "ICE", mistake: (value) => lengthMistake(value, 4) },
  { name: "ice-pwd", purpose: "ICE", mistake: (value) => lengthMistake(value, 22) },
  { name: "fingerprint", purpose: "DTLS", mistake: fingerprintMistake },
  { name: "setup", purpose: "DTLS", mistake: setupMistake },
];

/** Faults of the ICE and DTLS attributes that the voice needs. */
export function transportFaults(offer: OfferSections): OfferFault[] {
  const { session, live, voice } = offer;
  const faults: OfferFault[] = [];
  for (const attribute of transportAttributes) {
    reportValue(attribute, session, faults);
    for (const section of live) reportValue(attribute, section, faults);
    if (voice === null || placeOf(attribute.name, offer, voice) !== null) continue;
    faults.push(absence(attribute, voice));
  }
  return faults;
}

/** A note when the offer has settled who opens the DTLS handshake, which an answer should do. */
export function transportNotes(offer: OfferSections): OfferFault[] {
  const section = offer.voice && placeOf("setup", offer, offer.voice);
  const setup = section && valueOf(section, "setup");
  if (section === null || (setup !== "active" && setup !== "passive")) return [];
  const message = `The offer says "setup:${setup}" where offers say "setup:actpass"; the server may refuse the role.`;
  return [{ code: "setup-not-actpass", message, line: lineOf(section, "setup") }];
}

/** Where the voice has an attribute from: its own lines, the session's, the bundle's first. */
function placeOf(
  name: AttributeName,
  offer: OfferSections,
  voice: MediaSection,
): OfferSection | null {
  if (hasAttribute(voice, name)) return voice;
  if (hasAttribute(offer.session, name)) return offer.session;
  const tag = bundleTag(offer, voice);
  const tagged = offer.media.filter((section) => tag !== null && midOf(section) === tag);
  return tagged.find((section) => hasAttribute(section, name)) ?? null;
}

/** The mid that comes first in the bundle of the voice; `null` without one. */
function bundleTag({ session }: OfferSections, voice: MediaSection): string | null {
  const mid = midOf(voice);
  if (mid === null) return null;
  const bundle = session.groups.map(bundledMids).find((mids) => mids?.includes(mid));
  return bundle?.[0] ?? null;
}

function reportValue(
  { name, mistake }: TransportAttribute,
  section: OfferSection,
  faults: OfferFault[],
): void {
  const value = valueOf(section, name);
  const expected = value === null ? null : mistake(value);
  if (expected === null) return;
  // The value stays unquoted: an ICE password is a secret of the call.
  const message = `The value of "a=${name}" is wrong: expected ${expected}. Send the offer as it was made.`;
  faults.push({ code: `bad-${name}`, message, line: lineOf(section, name) });
}

function absence({ name, purpose }: TransportAttribute, voice: MediaSection): OfferFault {
  const message = `The audio m-line has no "a=${name}", which ${purpose} needs, and the session part has none either.`;
  return { code: `no-${name}`, message, line: voice.line };
}

function lengthMistake(value: string, least: number): string | null {
  return value.length >= least && value.length <= 256 ? null : `${least} to 256 characters`;
}

const roles: readonly string[] = ["actpass", "active", "passive"];

function setupMistake(value: string): string | null {
  return roles.includes(value) ? null : 'the value "actpass"';
}

const hashBytes: ReadonlyMap<string, number> = new Map([
  ["sha-1", 20],
  ["sha-224", 28],
  ["sha-256", 32],
  ["sha-384", 48],
  ["sha-512", 64],
]);

const hexadecimalPairs = /^[\dA-F]{2}(:[\dA-F]{2})*$/i;

function fingerprintMistake(value: string): string | null {
  const [algorithm = "", digest = ""] = value.split(" ");
  const bytes = hashBytes.get(algorithm.toLowerCase());
  if (bytes === undefined) return "a hash such as sha-256";
  const right = digest.length === bytes * "AA:".length - 1 && hexadecimalPairs.test(digest);
  return right ? null : `${bytes} pairs of hexadecimal digits for ${algorithm}`;
}
