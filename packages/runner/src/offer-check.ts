import { byLine, type OfferFault } from "./offer-fault.ts";
import { lineFaults, lineNotes, notSdp, readLines, type OfferLine } from "./offer-lines.ts";
import { mediaFaults, mediaNotes } from "./offer-media.ts";
import { readSections, type OfferSections } from "./offer-sections.ts";
import { transportFaults, transportNotes } from "./offer-transport.ts";

/** What was found in an offer, each list in the order of its lines. */
export interface OfferCheck {
  /** What keeps the offer from becoming a call. */
  readonly faults: OfferFault[];
  /** What is worth knowing although the call can be made. */
  readonly notes: OfferFault[];
}

/** Reads an SDP offer as a strict server would, before it is sent. Never throws. */
export function checkOffer(sdp: string): OfferCheck {
  const lines = readLines(sdp);
  const foreign = notSdp(lines);
  if (foreign !== null) return { faults: [foreign], notes: [] };
  const offer = readSections(lines);
  return {
    faults: faultsOf(lines, offer),
    notes: byLine([...lineNotes(lines), ...mediaNotes(offer), ...transportNotes(offer)]),
  };
}

/** The faults alone, for those who send the offer if there are none. Never throws. */
export function offerFaults(sdp: string): OfferFault[] {
  const lines = readLines(sdp);
  const foreign = notSdp(lines);
  if (foreign !== null) return [foreign];
  const offer = readSections(lines);
  return faultsOf(lines, offer);
}

function faultsOf(lines: readonly OfferLine[], offer: OfferSections): OfferFault[] {
  return byLine([...lineFaults(lines), ...mediaFaults(offer), ...transportFaults(offer)]);
}
