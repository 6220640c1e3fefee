import { randomBytes } from "node:crypto";

/** What an id names; `rtc` is a call, `ek` an ephemeral key, `evt` an event of a webhook. */
export type IdPrefix =
  "rtc" | "sess" | "conv" | "item" | "resp" | "call" | "event" | "ek" | "req" | "evt";

/** A fresh id in the API's form, the prefix and 128 random bits: `rtc_9c6574da8b8a41a1…`. */
export function createId(prefix: IdPrefix): string {
  return `${prefix}_${randomBytes(16).toString("hex")}`;
}
