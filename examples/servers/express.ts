// Calls from an Express app. No body parser may stand before the route: the offer is bytes.
import { createCallHandler, type CallHandlerOptions } from "@callsheet/runner";
import express, { type Express } from "express";
import { sendResponse, toRequest } from "./node-requests.ts";

export function createApp(options: CallHandlerOptions): Express {
  const handleCall = createCallHandler(options);
  const app = express();
  app.post("/call", async (incoming, outgoing) => {
    await sendResponse(await handleCall(toRequest(incoming, outgoing)), outgoing);
  });
  return app;
}
