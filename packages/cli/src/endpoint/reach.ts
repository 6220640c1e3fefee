import type { Reach } from "@callsheet/emulator";
import { loopbackHosts } from "@callsheet/runner";

/**
 * Where the caller at an endpoint may be met. What listens on this machine may be the emulator, to
 * be met here though there is no network, or a relay to the API, to be met out there.
 */
export function reachOf({ baseUrl }: { readonly baseUrl?: string }): Reach {
  const isHere = baseUrl !== undefined && loopbackHosts.includes(new URL(baseUrl).hostname);
  return isHere ? "both" : "network";
}
