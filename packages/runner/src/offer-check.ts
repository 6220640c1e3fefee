import { byLine, type OfferFault } from "./offer-fault.ts";
import { lineFaults, lineNotes, notSdp, readLines } from "./offer-lines.ts";
import { mediaFaults, mediaNotes, voiceSection } from "./offer-media.ts";
import { readSections } from "./offer-sections.ts";
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
  const voice = voiceSection(offer);
  return {
    faults: byLine([...lineFaults(lines), ...mediaFaults(offer), ...transportFaults(offer, voice)]),
    notes: byLine([...lineNotes(lines), ...mediaNotes(offer), ...transportNotes(offer, voice)]),
  };
}
