import { readFileSync } from "node:fs";

/** The text of an offer that a real browser or stack made, byte for byte. */
export function readOffer(name: string): string {
  return readFileSync(new URL(`../fixtures/sdp/${name}`, import.meta.url), "utf8");
}
