import { serve } from "../serve.ts";
import { createNodeSurroundings } from "./node-surroundings.ts";
import { chooseTransport, type TransportFlags } from "./transport-flags.ts";

/**
 * Serves the editor that the flags of a command line lead to, until it says goodbye or is gone;
 * then the process ends.
 *
 * @returns What is wrong with the flags, in words for the user; `null` once the server runs.
 */
export async function serveOver(flags: TransportFlags): Promise<string | null> {
  const transport = chooseTransport(flags);
  if ("problem" in transport) return transport.problem;
  // When the library is loaded it begins to watch the client's process, which keeps this one going.
  const { openTransport } = await import("./transport.ts");
  serve(openTransport(transport), createNodeSurroundings);
  return null;
}

/** Serves an editor at the other end of two streams; with their end the process ends. */
export async function serveStreams(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  const { connectStreams } = await import("./transport.ts");
  serve(connectStreams(input, output), createNodeSurroundings);
}
