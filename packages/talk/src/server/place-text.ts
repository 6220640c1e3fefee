import { serverParam } from "@callsheet/core";

/** A place as people write it: `tools[0].name`. */
export function placeText(pointer: string): string {
  return serverParam(pointer).replace(/^session\.?/, "");
}
