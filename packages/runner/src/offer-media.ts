import type { OfferFault } from "./offer-fault.ts";
import {
  bundledMids,
  hasAttribute,
  isAudio,
  isLive,
  lineOf,
  midOf,
  valueOf,
  type MediaSection,
  type OfferSection,
  type OfferSections,
} from "./offer-sections.ts";

/** Faults of the m-lines: one live audio m-line with Opus, and all live ones in one bundle. */
export function mediaFaults(offer: OfferSections): OfferFault[] {
  const { voice, live } = offer;
  const faults = voice === null ? [noAudio] : voiceFaults(voice);
  for (const section of live) {
    if (isAudio(section) && section !== voice) faults.push(severalAudio(section));
    if (midOf(section) === null) faults.push(noMid(section));
  }
  if (!isBundled(offer)) faults.push(noBundle(offer));
  return faults;
}

/** Notes on the m-lines: rejected ones, one-way audio, no data channel. */
export function mediaNotes(offer: OfferSections): OfferFault[] {
  const { media, live, voice } = offer;
  return [
    ...media.filter((section) => !isLive(section)).map(rejected),
    ...(voice === null ? [] : directionNotes(offer, voice)),
    ...(live.some(isDataChannel) ? [] : [noDataChannel]),
  ];
}

const noAudio: OfferFault = {
  code: "no-audio",
  message:
    "The offer has no audio m-line that is in use. Add an audio track or transceiver before making the offer.",
  line: null,
};

const noDataChannel: OfferFault = {
  code: "no-data-channel",
  message:
    "The offer has no data channel, so no events can be sent or received. Create one before making the offer.",
  line: null,
};

function isDataChannel({ kind, formats }: MediaSection): boolean {
  return kind === "application" && formats.join(" ") === "webrtc-datachannel";
}

function voiceFaults(voice: MediaSection): OfferFault[] {
  const { protocol } = voice;
  const faults: OfferFault[] = [];
  if (!/^(UDP|TCP)\/TLS\/RTP\/SAVPF?$/.test(protocol)) {
    const message = `The audio m-line uses "${protocol}", but WebRTC uses UDP/TLS/RTP/SAVPF. Make the offer with a WebRTC stack.`;
    faults.push({ code: "not-webrtc-audio", message, line: voice.line });
  }
  if (!offersOpus(voice)) {
    const message =
      "The audio m-line does not offer Opus, the codec of a call. Allow Opus in the codec preferences.";
    faults.push({ code: "no-opus", message, line: voice.line });
  }
  if (valueOf(voice, "rtcp-mux") === null) {
    const message = 'The audio m-line has no "a=rtcp-mux", which WebRTC needs.';
    faults.push({ code: "no-rtcp-mux", message, line: voice.line });
  }
  return faults;
}

const opusCodec = /^([^ ]*) opus(?:[/ ]|$)/i;

function offersOpus({ codecs, formats }: MediaSection): boolean {
  return codecs.some((codec) => {
    const format = opusCodec.exec(codec)?.[1];
    return format !== undefined && formats.includes(format);
  });
}

function severalAudio({ line }: MediaSection): OfferFault {
  const message = "The offer has a second audio m-line, but a call has one. Offer one audio track.";
  return { code: "several-audio", message, line };
}

function noMid({ line }: MediaSection): OfferFault {
  const message = `The m-line ${line} has no "a=mid", which WebRTC needs.`;
  return { code: "no-mid", message, line };
}

function isBundled(offer: OfferSections): boolean {
  return offer.session.groups.some((group) => holdsAll(group, offer)) || liveMids(offer).length < 2;
}

function holdsAll(group: string, { live }: OfferSections): boolean {
  const mids = bundledMids(group);
  if (mids === null) return false;
  return live.every((section) => {
    const mid = midOf(section);
    return mid === null || mids.includes(mid);
  });
}

function liveMids({ live }: OfferSections): string[] {
  return live.map(midOf).filter((mid) => mid !== null);
}

function noBundle(offer: OfferSections): OfferFault {
  const mids = liveMids(offer).join(" ");
  const message = `The m-lines in use are not bundled, but a call has one transport. Expected "a=group:BUNDLE ${mids}".`;
  return { code: "no-bundle", message, line: lineOf(offer.session, "group") };
}

function rejected({ kind, line }: MediaSection): OfferFault {
  const message = `The m-line for ${kind} is rejected (port 0) and takes no part in the call.`;
  return { code: "rejected-media", message, line };
}

const directions = ["sendrecv", "recvonly", "sendonly", "inactive"] as const;

const oneWayEffects = {
  recvonly: "the caller sends no voice",
  sendonly: "the caller hears nothing",
  inactive: "no audio flows",
};

function directionNotes({ session }: OfferSections, voice: MediaSection): OfferFault[] {
  const section = directionOf(voice) === null ? session : voice;
  const direction = directionOf(section) ?? "sendrecv";
  if (direction === "sendrecv") return [];
  const message = `The audio is "${direction}": ${oneWayEffects[direction]}.`;
  return [{ code: direction, message, line: lineOf(section, direction) }];
}

function directionOf(section: OfferSection): (typeof directions)[number] | null {
  return directions.find((direction) => hasAttribute(section, direction)) ?? null;
}
