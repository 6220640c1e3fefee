// Calls from a Node server without any framework.
import { createServer, type Server } from "node:http";
import { createCallHandler, type CallHandlerOptions } from "@callsheet/runner";
import { sendResponse, toRequest } from "./node-requests.ts";

/** A server that answers offers at `/call`. */
export function createCallServer(options: CallHandlerOptions): Server {
  const handleCall = createCallHandler(options);
  return createServer((incoming, outgoing) => {
    const request = toRequest(incoming, outgoing);
    const answer =
      new URL(request.url).pathname === "/call"
        ? handleCall(request)
        : Promise.resolve(new Response("Not found.", { status: 404 }));
    void answer.then(async (response) => sendResponse(response, outgoing));
  });
}
