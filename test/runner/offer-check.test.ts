import { checkOffer, type OfferFault } from "@callsheet/runner";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { micOffer, readOffer } from "./offers.ts";

const codes = (found: readonly OfferFault[]) => found.map(({ code }) => code);
const places = (found: readonly OfferFault[]) =>
  found.map(({ code, line }) => `${code}:${line ?? "-"}`);

/** The line of an offer, from 1, at which a text first stands. */
function lineWith(offer: string, text: string): number {
  const before = offer.slice(0, offer.indexOf(text));
  return before.split("\n").length;
}

function change(from: string | RegExp, to: string, offer = micOffer): string {
  const changed = offer.replace(from, to);
  expect(changed).not.toBe(offer);
  return changed;
}

describe("real offers", () => {
  test.each([
    { name: "chromium-156-mic-immediate", faults: [], notes: [] },
    { name: "chromium-156-mic-gathered", faults: [], notes: [] },
    { name: "firefox-esr-153-mic-gathered", faults: [], notes: [] },
    { name: "werift-0.25.2-offer", faults: [], notes: [] },
    { name: "chromium-156-mic-nodatachannel", faults: [], notes: ["no-data-channel:-"] },
    { name: "chromium-156-recvonly-mdns", faults: [], notes: ["recvonly:23"] },
    { name: "chromium-156-datachannel-only", faults: ["no-audio:-"], notes: [] },
    { name: "chromium-156-noopus", faults: ["no-opus:8"], notes: [] },
  ])("$name", ({ name, faults, notes }) => {
    const check = checkOffer(readOffer(name));
    expect(places(check.faults)).toEqual(faults);
    expect(places(check.notes)).toEqual(notes);
  });
});

test("a cut final CRLF is one fault, which says what the server answers", () => {
  const lastLine = lineWith(micOffer, "a=max-message-size");
  const { faults } = checkOffer(micOffer.slice(0, -2));
  expect(faults).toEqual([
    {
      code: "no-final-crlf",
      line: lastLine,
      message:
        'The last line does not end in CRLF, so the server answers "failed to unmarshal SDP: EOF". Send the offer unchanged: something cut its end, often trim().',
    },
  ]);
  expect(places(checkOffer(micOffer.slice(0, -1)).faults)).toEqual([`no-final-crlf:${lastLine}`]);
});

test("LF alone is a note", () => {
  const check = checkOffer(micOffer.replaceAll("\r\n", "\n"));
  expect(check.faults).toEqual([]);
  expect(places(check.notes)).toEqual(["lf-only:1"]);
});

test.each([
  { what: "nothing", text: "", place: "not-sdp:-", quoted: "empty" },
  { what: "a word", text: "hello", place: "not-sdp:1", quoted: '"hello"' },
  { what: "JSON", text: JSON.stringify({ sdp: micOffer }), place: "not-sdp:1", quoted: "v=0" },
  { what: "a blank first", text: ` ${micOffer}`, place: "not-sdp:1", quoted: '" v=0"' },
])("$what instead of SDP is one fault", ({ text, place, quoted }) => {
  const { faults, notes } = checkOffer(text);
  expect(places(faults)).toEqual([place]);
  expect(faults[0]?.message).toContain(quoted);
  expect(notes).toEqual([]);
});

describe("faults of single lines", () => {
  test.each([
    {
      what: "an empty line",
      offer: change("a=mid:0\r\n", "a=mid:0\r\n\r\n"),
      fault: "bad-line:17",
    },
    { what: "no type", offer: change("s=-\r\n", "s=-\r\nhello\r\n"), fault: "bad-line:4" },
    { what: "no origin", offer: change(/o=.*\r\n/, ""), fault: "missing-line:-" },
    { what: "a lone CR", offer: change("s=-\r\n", "s=-\r"), fault: "bad-line-break:3" },
  ])("$what", ({ offer, fault }) => {
    expect(places(checkOffer(offer).faults)).toEqual([fault]);
  });
});

describe("faults of the audio", () => {
  test.each([
    {
      what: "plain RTP",
      offer: change("audio 9 UDP/TLS/RTP/SAVPF", "audio 9 RTP/AVP"),
      fault: "not-webrtc-audio:8",
    },
    { what: "Opus in no format list", offer: change("SAVPF 111 ", "SAVPF "), fault: "no-opus:8" },
    { what: "a codec like Opus", offer: change("opus/48000", "opus-x/48000"), fault: "no-opus:8" },
    { what: "no rtcp-mux", offer: change("a=rtcp-mux\r\n", ""), fault: "no-rtcp-mux:8" },
    { what: "no mid", offer: change("a=mid:0\r\n", ""), fault: "no-mid:8" },
    { what: "no bundle", offer: change("a=group:BUNDLE 0 1\r\n", ""), fault: "no-bundle:1" },
    {
      what: "a group of another kind",
      offer: change("group:BUNDLE 0 1", "group:LS 0 1"),
      fault: "no-bundle:5",
    },
    { what: "half a bundle", offer: change("BUNDLE 0 1", "BUNDLE 0"), fault: "no-bundle:5" },
    { what: "rejected", offer: change("m=audio 9 ", "m=audio 0 "), fault: "no-audio:-" },
  ])("$what", ({ offer, fault }) => {
    expect(places(checkOffer(offer).faults)).toEqual([fault]);
  });

  test("a m-line without a mid is no fault of the bundle of the others", () => {
    const offer = `${micOffer}m=video 9 UDP/TLS/RTP/SAVPF 96\r\nc=IN IP4 0.0.0.0\r\n`;
    const line = lineWith(offer, "m=video");
    expect(places(checkOffer(offer).faults)).toEqual([`no-mid:${line}`]);
  });

  test("a single m-line needs no bundle", () => {
    const offer = change(/a=group:.*\r\n/, "", readOffer("chromium-156-mic-nodatachannel"));
    expect(checkOffer(offer).faults).toEqual([]);
  });

  test("a second audio m-line", () => {
    const audio = micOffer.slice(micOffer.indexOf("m=audio"), micOffer.indexOf("m=application"));
    const offer = change("BUNDLE 0 1", "BUNDLE 0 1 2") + audio.replace("a=mid:0", "a=mid:2");
    expect(places(checkOffer(offer).faults)).toEqual([
      `several-audio:${lineWith(micOffer, "a=max-message-size") + 1}`,
    ]);
  });

  test("a rejected video m-line is a note and needs no bundle", () => {
    const video = "m=video 0 UDP/TLS/RTP/SAVPF 96\r\nc=IN IP4 0.0.0.0\r\na=mid:2\r\n";
    const check = checkOffer(micOffer + video);
    expect(check.faults).toEqual([]);
    expect(codes(check.notes)).toEqual(["rejected-media"]);
  });

  test("a m-line that waits to be bundled is in use and takes the bundle's transport", () => {
    const [session = "", audio = "", channel = ""] = micOffer.split(/(?=m=)/);
    const waiting = audio
      .replace("m=audio 9", "m=audio 0")
      .replace(/a=(ice-(ufrag|pwd)|fingerprint|setup):.*\r\n/g, "")
      .replace("a=mid:0", "a=bundle-only\r\na=mid:0");
    const offer = session.replace("BUNDLE 0 1", "BUNDLE 1 0") + channel + waiting;
    expect(checkOffer(offer)).toEqual({ faults: [], notes: [] });
  });
});

describe("faults of the transport", () => {
  const anywhere = (attribute: string) => new RegExp(`a=${attribute}:.*\r\n`, "g");
  const audioOnly = readOffer("chromium-156-mic-nodatachannel");

  test.each(["ice-ufrag", "ice-pwd", "fingerprint", "setup"])("no %s", (attribute) => {
    const offer = change(anywhere(attribute), "", audioOnly);
    expect(places(checkOffer(offer).faults)).toEqual([`no-${attribute}:8`]);
  });

  test.each([
    { attribute: "ice-ufrag", value: "abc" },
    { attribute: "ice-ufrag", value: "a".repeat(257) },
    { attribute: "ice-pwd", value: "a".repeat(21) },
    { attribute: "fingerprint", value: "sha-256 AA:BB" },
    { attribute: "fingerprint", value: `sha-256 ${"GG:".repeat(31)}GG` },
    { attribute: "fingerprint", value: `rot-13 ${"AA:".repeat(31)}AA` },
    { attribute: "setup", value: "holdconn" },
  ])("$attribute:$value", ({ attribute, value }) => {
    const offer = change(anywhere(attribute), `a=${attribute}:${value}\r\n`, audioOnly);
    const { faults } = checkOffer(offer);
    expect(places(faults)).toEqual([`bad-${attribute}:${lineWith(offer, `a=${attribute}:`)}`]);
    expect(faults[0]?.message).not.toContain(value);
  });

  test("of two values the last one holds", () => {
    const both = (first: string, last: string) =>
      change(anywhere("setup"), `a=setup:${first}\r\na=setup:${last}\r\n`, audioOnly);
    expect(checkOffer(both("holdconn", "actpass")).faults).toEqual([]);
    const wrong = both("actpass", "holdconn");
    expect(places(checkOffer(wrong).faults)).toEqual([
      `bad-setup:${lineWith(wrong, "a=setup:holdconn")}`,
    ]);
  });

  test("a hash that no one knows is named as such", () => {
    const offer = change(anywhere("fingerprint"), "a=fingerprint:constructor AA\r\n", audioOnly);
    expect(checkOffer(offer).faults[0]?.message).toContain("expected a hash such as sha-256.");
  });

  test("numbers pass as text", () => {
    const offer = change(anywhere("ice-ufrag"), "a=ice-ufrag:1234\r\n", audioOnly);
    expect(checkOffer(offer).faults).toEqual([]);
  });

  test.each(["active", "passive"])("setup:%s is a note", (role) => {
    const offer = change(anywhere("setup"), `a=setup:${role}\r\n`);
    const check = checkOffer(offer);
    expect(check.faults).toEqual([]);
    expect(places(check.notes)).toEqual([`setup-not-actpass:${lineWith(offer, "a=setup:")}`]);
  });
});

test("no text makes the check throw", () => {
  const names = [...new Set(micOffer.match(/^[a-z]=[a-z-]*[: ]?/gm))];
  const value = fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom("1 2/3", "-", "1/1"));
  const line = fc.tuple(fc.constantFrom(...names, "m=audio ", "a=rtpmap:1 "), value);
  const text = fc.array(line).map((lines) => lines.map((parts) => parts.join("")).join("\r\n"));
  const property = fc.property(text, (lines) => {
    const offer = `v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 1\r\n${lines}\r\n`;
    expect(checkOffer(offer).faults).not.toEqual([]);
  });
  fc.assert(property, { seed: 1, numRuns: 500 });
});

test("a large hostile text is checked in one pass", () => {
  const many = "m=audio 9 A 1\r\na=mid:1\r\n".repeat(10_000);
  const mids = Array.from({ length: 10_000 }, (_, index) => index).join(" ");
  const { faults } = checkOffer(`v=0\r\na=group:BUNDLE ${mids}\r\n${many}`);
  expect(faults.filter(({ code }) => code === "several-audio").at(-1)?.line).toBe(20_001);
});
