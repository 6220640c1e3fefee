import picocolors from "picocolors";

import type { OutputStream, Streams } from "./streams.ts";

export type Colors = ReturnType<typeof picocolors.createColors>;

/** For what goes to a file. */
export const noColors: Colors = picocolors.createColors(false);

/** The colours for what is written to `output`: real ones, or functions that change nothing. */
export function colorsFor(output: OutputStream, env: Streams["env"]): Colors {
  return picocolors.createColors(wantsColor(output, env));
}

/** `NO_COLOR` wins over `FORCE_COLOR`, which wins over whether `output` is a terminal. */
export function wantsColor(output: OutputStream, env: Streams["env"]): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return output.isTTY === true && env["TERM"] !== "dumb";
}
