import { expect, test } from "vitest";
import { emulator, postCall } from "./realtime-client.ts";
import { readOffer } from "./offers.ts";

test.each([
  "chromium-156-mic-gathered.sdp",
  "chromium-156-mic-immediate.sdp",
  "chromium-156-mic-nodatachannel.sdp",
  "chromium-156-recvonly-mdns.sdp",
  "firefox-esr-153-mic-gathered.sdp",
  "werift-0.25.2-offer.sdp",
])("answers %s with Opus, on the loopback address only", async (name) => {
  const endpoint = await emulator();
  const response = await postCall(endpoint, { sdp: readOffer(name) });
  const answer = await response.text();
  expect(response.status).toBe(201);
  expect(answer).toMatch(/^v=0\r\n(?:[a-z]=[^\r\n]*\r\n)+$/);
  expect(answer).toMatch(/^a=rtpmap:\d+ opus\/48000\/2\r$/im);
  expect(answer).toMatch(/^a=send(?:recv|only)\r$/m);
  // The passive side of ICE: it asks nobody for its address.
  expect(answer).toMatch(/^a=ice-lite\r$/m);
  const addresses = [...answer.matchAll(/^a=candidate:\S+ \d \S+ \d+ (\S+)/gm)].map(
    (found) => found[1],
  );
  expect(new Set(addresses)).toEqual(new Set(["127.0.0.1"]));
});

const offer = readOffer("chromium-156-mic-immediate.sdp");

test.each([
  ["nothing", "", "Failed to parse offer: failed to unmarshal SDP: EOF"],
  [
    "an offer without its last CRLF",
    offer.slice(0, -2),
    "Failed to parse offer: failed to unmarshal SDP: EOF",
  ],
  ["a text that is not SDP", "hello\r\n", "Failed to parse offer: failed to unmarshal SDP: "],
  [
    "an offer that the WebRTC stack can't read",
    offer.replaceAll(/^a=mid:.*\r\n/gm, ""),
    "Failed to parse offer: failed to unmarshal SDP: ",
  ],
  [
    "an offer without audio",
    readOffer("chromium-156-datachannel-only.sdp"),
    "Invalid SDP offer. Please try again with a WHIP-compliant offer: it has no live audio m-line.",
  ],
  [
    "an offer whose audio was rejected",
    offer.replace("m=audio 9 ", "m=audio 0 "),
    "Invalid SDP offer. Please try again with a WHIP-compliant offer: it has no live audio m-line.",
  ],
  [
    "an offer without Opus",
    readOffer("chromium-156-noopus.sdp"),
    "Invalid SDP offer. Please try again with a WHIP-compliant offer: its audio does not offer Opus.",
  ],
])("refuses %s", async (_, sdp, message) => {
  const endpoint = await emulator();
  const response = await postCall(endpoint, { sdp });
  expect([response.status, await response.json()]).toEqual([
    400,
    {
      error: {
        message: expect.stringContaining(message),
        type: "invalid_request_error",
        param: null,
        code: "invalid_offer",
      },
    },
  ]);
});
