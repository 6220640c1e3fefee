import type { OfferFault } from "./offer-fault.ts";
import {
  bundleGroups,
  hasAttribute,
  isLive,
  lineOf,
  midOf,
  valueOf,
  valuesOf,
  type MediaSection,
  type OfferSection,
  type OfferSections,
} from "./offer-sections.ts";

/** The m-line that carries the voice; `null` when no audio m-line is in use. */
export function voiceSection({ media }: OfferSections): MediaSection | null {
  return media.find((section) => isLive(section) && isAudio(section)) ?? null;
}

/** Faults of the m-lines: one live audio m-line with Opus, and all live ones in one bundle. */
export function mediaFaults(offer: OfferSections): OfferFault[] {
  const live = offer.media.filter(isLive);
  const [voice, ...others] = live.filter(isAudio);
  return [
    ...(voice === undefined ? [noAudio] : voiceFaults(voice)),
    ...others.map(severalAudio),
    ...live.filter((section) => midOf(section) === null).map(noMid),
    ...bundleFaults(offer, live),
  ];
}

/** Notes on the m-lines: rejected ones, one-way audio, no data channel. */
export function mediaNotes(offer: OfferSections): OfferFault[] {
  const voice = voiceSection(offer);
  return [
    ...offer.media.filter((section) => !isLive(section)).map(rejected),
    ...(voice === null ? [] : directionNotes(offer, voice)),
    ...(offer.media.some((section) => isLive(section) && isDataChannel(section))
      ? []
      : [noDataChannel]),
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

function isAudio({ kind }: MediaSection): boolean {
  return kind === "audio";
}

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

function offersOpus(voice: MediaSection): boolean {
  return valuesOf(voice, "rtpmap").some((value) => {
    const [format = "", codec = ""] = value.split(" ");
    return /^opus(\/|$)/i.test(codec) && voice.formats.includes(format);
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

function bundleFaults(offer: OfferSections, live: readonly MediaSection[]): OfferFault[] {
  const mids = live.map(midOf).filter((mid) => mid !== null);
  if (mids.length < 2) return [];
  if (bundleGroups(offer).some((group) => mids.every((mid) => group.has(mid)))) return [];
  const message = `The m-lines in use are not bundled, but a call has one transport. Expected "a=group:BUNDLE ${mids.join(" ")}".`;
  return [{ code: "no-bundle", message, line: lineOf(offer.session, "group") }];
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
