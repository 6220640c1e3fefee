import type { Call } from "../create-call.ts";
import { locationPath } from "../location-path.ts";

const encoder = new TextEncoder();

/**
 * The response that gives a browser its answer. Where the platform finds that nobody reads it,
 * `onUnread` is called.
 */
export function answerResponse(call: Call, onUnread: () => void): Response {
  const bytes = encoder.encode(call.answer);
  const body = new ReadableStream<Uint8Array>(
    {
      type: "bytes",
      pull(stream) {
        stream.enqueue(bytes);
        stream.close();
      },
      cancel: onUnread,
    },
    // Nothing is taken out before somebody reads, so that a cancelled response was not read.
    { highWaterMark: 0 },
  );
  return new Response(body, {
    status: 201,
    headers: {
      "content-type": "application/sdp",
      "content-length": String(bytes.length),
      "cache-control": "no-store",
      // The path alone: an absolute address would name the endpoint behind this handler.
      location: locationPath(call.location),
    },
  });
}
