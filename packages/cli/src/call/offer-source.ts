import { resolve } from "node:path";

import type { OfferFault } from "@callsheet/runner";
import { decodeText } from "@callsheet/project";

import { colorsFor } from "../colors.ts";
import { shownPath } from "../files/shown-path.ts";
import { readAll, readBytes } from "../files/source-file.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Reads an offer from a file, or from standard input for `-`, exactly as it is, and checks it. Its
 * faults and notes go to stderr; with a fault the answer is `null`.
 */
export async function readOffer(path: string, streams: Streams): Promise<string | null> {
  const { checkOffer } = await import("@callsheet/runner");
  const name = path === "-" ? "standard input" : shownPath(resolve(streams.cwd, path), streams.cwd);
  const bytes =
    path === "-" ? await readAll(streams.stdin) : readBytes(resolve(streams.cwd, path), name);
  const decoded = decodeText(bytes);
  if (decoded === null) throw new UsageError(`Can't use ${name}: it is not an SDP offer in text.`);
  const offer = decoded.byteOrderMark + decoded.text;

  const { faults, notes } = checkOffer(offer);
  const colors = colorsFor(streams.stderr, streams.env);
  const write = (kind: string) => (fault: OfferFault) =>
    streams.stderr.write(`${place(name, fault)}  ${kind}  ${fault.message}\n`);
  notes.forEach(write(colors.cyan("note")));
  faults.forEach(write(colors.red("error")));
  return faults.length === 0 ? offer : null;
}

function place(name: string, { line }: OfferFault): string {
  return line === null ? name : `${name}:${line}`;
}
