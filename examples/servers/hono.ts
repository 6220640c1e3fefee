// Calls from a Hono app, on Node by way of @hono/node-server or on any other platform of Hono's.
import { createCallHandler, type CallHandlerOptions } from "@callsheet/runner";
import { Hono } from "hono";

export function createApp(options: CallHandlerOptions): Hono {
  const handleCall = createCallHandler(options);
  const app = new Hono();
  app.post("/call", async (context) => handleCall(context.req.raw));
  return app;
}
