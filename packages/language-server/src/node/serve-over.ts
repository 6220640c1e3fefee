import { createConnection } from "vscode-languageserver/node";
import { withoutCancelled } from "../cancelled-requests.ts";
import { serve } from "../serve.ts";
import { createNodeSurroundings } from "./node-surroundings.ts";
import { openTransport } from "./transport.ts";
import { chooseTransport, type TransportFlags } from "./transport-flags.ts";

/**
 * Serves the editor that the flags of a command line lead to, until it says goodbye or is gone;
 * then the process ends.
 *
 * @returns What is wrong with the flags, in words for the user; `null` once the server runs.
 */
export function serveOver(flags: TransportFlags): string | null {
  const transport = chooseTransport(flags);
  if ("problem" in transport) return transport.problem;
  serve(openTransport(transport), createNodeSurroundings);
  return null;
}

/** Serves an editor at the other end of two streams; with their end the process ends. */
export function serveStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): void {
  serve(createConnection(input, output, withoutCancelled), createNodeSurroundings);
}
