import { invalidOffer } from "../refusal/request-refusals.ts";
import { granted, type Outcome } from "../refusal/refusal.ts";

/**
 * Refuses text that the API's own parser fails on, and offers without live Opus audio. It says
 * less than the checks before a call do: the server names one fault and nothing else.
 */
export function checkOfferText(offer: string): Outcome<string> {
  if (!offer.endsWith("\n")) return unparsable("EOF (the last line has no line break)");
  if (!offer.startsWith("v=0")) return unparsable("the first line is not 'v=0'");
  if (!hasLiveAudio(offer)) return notACall("it has no live audio m-line");
  if (!/^a=rtpmap:\d+ opus\/48000/im.test(offer)) return notACall("its audio does not offer Opus");
  return granted(offer);
}

/** The API's words for a text that is not SDP; also for what only the WebRTC stack finds. */
export function unparsable(reason: string): ReturnType<typeof invalidOffer> {
  return invalidOffer(`Failed to parse offer: failed to unmarshal SDP: ${reason}`);
}

/**
 * The offer without its mDNS candidates. Their `.local` names hide a browser's addresses and
 * resolve on its own network only; looking them up would cost seconds and find nothing.
 */
export function withoutMdnsCandidates(offer: string): string {
  return offer.replaceAll(/^a=candidate:.*\.local .*\r?\n/gm, "");
}

function hasLiveAudio(offer: string): boolean {
  return /^m=audio (?!0 )/m.test(offer);
}

function notACall(reason: string): ReturnType<typeof invalidOffer> {
  return invalidOffer(
    `Invalid SDP offer. Please try again with a WHIP-compliant offer: ${reason}.`,
  );
}
