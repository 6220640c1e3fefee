import { readFileSync } from "node:fs";

/** An offer of test/fixtures/sdp, byte for byte. */
export function readOffer(name: string): string {
  return readFileSync(new URL(`../fixtures/sdp/${name}.sdp`, import.meta.url), "utf8");
}

export const micOffer = readOffer("chromium-156-mic-immediate");
