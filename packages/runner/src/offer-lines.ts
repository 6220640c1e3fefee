import type { OfferFault } from "./offer-fault.ts";

/** A line of an offer with the break that ends it; `""` when the text ends without one. */
export interface OfferLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly ending: string;
}

/** Splits an offer into its lines; `\r\n`, `\n` and a lone `\r` end a line. */
export function readLines(sdp: string): OfferLine[] {
  const lines: OfferLine[] = [];
  let feed = indexFrom(sdp, "\n", 0);
  let start = 0;
  let back = indexFrom(sdp, "\r", 0);
  while (start < sdp.length) {
    // Each is looked for again only once it is passed, so that a text is read once at most.
    if (feed < start) feed = indexFrom(sdp, "\n", start);
    if (back < start) back = indexFrom(sdp, "\r", start);
    const end = Math.min(feed, back);
    // Nearly all breaks are this one, and need not be cut out of the text each time.
    const isUsual = feed === back + 1 && feed < sdp.length;
    const ending = isUsual ? "\r\n" : sdp.slice(end, end + 1);
    lines.push({ number: lines.length + 1, text: sdp.slice(start, end), ending });
    if (ending === "") break;
    start = end + ending.length;
  }
  return lines;
}

/** Where a character stands next; the end of the text where it doesn't. */
function indexFrom(text: string, character: string, start: number): number {
  const index = text.indexOf(character, start);
  return index === -1 ? text.length : index;
}

/** The fault of a text that is no SDP at all; `null` for one that starts as SDP does. */
export function notSdp(lines: readonly OfferLine[]): OfferFault | null {
  const first = lines[0];
  if (first === undefined) {
    const message = "The offer is empty. Pass the SDP of a WebRTC offer.";
    return { code: "not-sdp", message, line: null };
  }
  if (first.text === "v=0") return null;
  const message = `The offer starts with ${quoteStart(first.text)}, but the first line of SDP is "v=0". Pass the SDP of a WebRTC offer, unchanged.`;
  return { code: "not-sdp", message, line: 1 };
}

/** Faults of the lines themselves: their form, their breaks and the lines every SDP has. */
export function lineFaults(lines: readonly OfferLine[]): OfferFault[] {
  const last = lines.at(-1);
  const faults = missingLines(lines);
  for (const line of lines) {
    if (isMalformed(line)) faults.push(malformed(line));
    if (line.ending.endsWith("\n")) continue;
    faults.push(line === last ? noFinalBreak(line) : loneReturn(line));
  }
  return faults;
}

/** A note when lines end in LF alone; most servers read them, but SDP asks for CRLF. */
export function lineNotes(lines: readonly OfferLine[]): OfferFault[] {
  const bare = lines.find((line) => line.ending === "\n");
  if (bare === undefined) return [];
  const message = "Lines end in LF alone, but SDP asks for CRLF. Send the offer as it was made.";
  return [{ code: "lf-only", message, line: bare.number }];
}

const mediaLine = /^m=\w+ \d+ [\w/]+ \S/;

function malformed({ number, text }: OfferLine): OfferFault {
  const what = text === "" ? "is empty" : `is ${quoteStart(text)}`;
  const expected = text.startsWith("m=") ? "m=<kind> <port> <protocol> <formats>" : "x=value";
  const message = `Line ${number} ${what}, but a line of SDP looks like "${expected}".`;
  return { code: "bad-line", message, line: number };
}

function isMalformed({ text }: OfferLine): boolean {
  const type = text.charCodeAt(0);
  // Every offer has some fifty lines, and an expression takes longer for each.
  const isLine = text.length > 2 && type >= lowerA && type <= lowerZ && text[1] === "=";
  return !isLine || (text.startsWith("m=") && !mediaLine.test(text));
}

const [lowerA, lowerZ] = [0x61, 0x7a];

function missingLines(lines: readonly OfferLine[]): OfferFault[] {
  return ["o=", "s=", "t="]
    .filter((start) => !lines.some(({ text }) => text.startsWith(start)))
    .map((start) => {
      const message = `The offer has no "${start}" line, which every SDP has.`;
      return { code: "missing-line", message, line: null };
    });
}

function noFinalBreak({ number }: OfferLine): OfferFault {
  const message =
    'The last line does not end in CRLF, so the server answers "failed to unmarshal SDP: EOF". Send the offer unchanged: something cut its end, often trim().';
  return { code: "no-final-crlf", message, line: number };
}

function loneReturn({ number }: OfferLine): OfferFault {
  const message = `Line ${number} ends in CR alone, but SDP asks for CRLF. Send the offer as it was made.`;
  return { code: "bad-line-break", message, line: number };
}

function quoteStart(text: string): string {
  const longest = 24;
  return JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
