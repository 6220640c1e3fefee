import { randomBytes } from "node:crypto";

/** What an id names: a call, a session, an event, an ephemeral key or a request. */
export type IdPrefix = "rtc" | "sess" | "event" | "ek" | "req";

/** A fresh id in the API's form, the prefix and 128 random bits: `rtc_9c6574da8b8a41a1…`. */
export function createId(prefix: IdPrefix): string {
  return `${prefix}_${randomBytes(16).toString("hex")}`;
}
