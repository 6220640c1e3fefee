import { createServer as createHttpServer, request as httpRequest, type RequestListener } from "node:http";
import { fileURLToPath } from "node:url";

import { getRequestListener } from "@hono/node-server";
import { startEmulator } from "@callsheet/emulator";
import type { CallHandlerOptions, CallLogEntry } from "@callsheet/runner";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { describe, expect, onTestFinished, test } from "vitest";

import { createApp as createExpressApp } from "../../examples/servers/express.ts";
import { createApp as createHonoApp } from "../../examples/servers/hono.ts";
import { createCallServer } from "../../examples/servers/node-http.ts";
import { acceptCall, startEndpoint } from "../runner/endpoint.ts";
import { micOffer } from "../runner/offers.ts";

const apiKey = "sk-proj-0123456789abcdef";
const root = fileURLToPath(new URL("../../", import.meta.url));
const sessionFile = `${root}examples/concierge.realtime.yaml`;
const session = { type: "realtime", model: "gpt-realtime-2.1" };

async function emulator(): Promise<string> {
  const started = await startEmulator({ apiKey });
  onTestFinished(() => started.close());
  return started.baseUrl;
}

/** Serves a listener until the test ends; gives its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createHttpServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

async function postOffer(url: string): Promise<void> {
  const headers = { "content-type": "application/sdp" };
  const response = await fetch(url, { method: "POST", headers, body: micOffer });
  expect(await response.text()).toMatch(/^v=0\r\n[^]*m=audio /);
  expect(response.status).toBe(201);
  expect(response.headers.get("location")).toMatch(/^\/v1\/realtime\/calls\/rtc_\w+$/);
}

/** The servers that listen in Node, by what they are made with. */
const servers: Readonly<Record<string, (options: CallHandlerOptions) => RequestListener>> = {
  "Node's http": (options) => (incoming, outgoing) =>
    createCallServer(options).emit("request", incoming, outgoing),
  "Hono on Node": (options) => getRequestListener(createHonoApp(options).fetch),
  Express: (options) => createExpressApp(options),
};

describe.each(Object.entries(servers))("%s", (_, listenerFor) => {
  test("places a call for a browser", async () => {
    const listener = listenerFor({ session, apiKey, baseUrl: await emulator() });
    await postOffer(`${await serve(listener)}/call`);
  });

  test("hangs up when the browser goes away before its answer", async () => {
    const entries: CallLogEntry[] = [];
    let leave = (): void => expect.fail("no browser");
    const { baseUrl, requests } = await startEndpoint((response, { url }) => {
      if (url.endsWith("/hangup")) {
        response.end();
        return;
      }
      leave();
      setTimeout(() => {
        acceptCall(response);
      }, 200);
    });
    const listener = listenerFor({
      session,
      apiKey,
      baseUrl,
      log: (entry) => entries.push(entry),
    });
    const browser = httpRequest(`${await serve(listener)}/call`, {
      method: "POST",
      headers: { "content-type": "application/sdp" },
    });
    browser.on("error", () => undefined);
    leave = () => {
      browser.destroy();
    };
    browser.end(micOffer);
    await expect.poll(() => entries.map(({ outcome }) => outcome)).toContain("abandoned");
    expect(requests.map(({ url }) => url.split("/").at(-1))).toEqual([
      "calls",
      "hangup",
    ]);
  });
});

test("a route module in the manner of Next.js", async () => {
  const variables = { SESSION_FILE: sessionFile, OPENAI_API_KEY: apiKey };
  Object.assign(process.env, variables, { OPENAI_BASE_URL: await emulator() });
  onTestFinished(() => {
    for (const name of [...Object.keys(variables), "OPENAI_BASE_URL"]) Reflect.deleteProperty(process.env, name);
  });
  const { POST } = await import("../../examples/servers/next/app/api/call/route.ts");
  const headers = { "content-type": "application/sdp" };
  const response = await POST(
    new Request("https://app.example.com/api/call", { method: "POST", headers, body: micOffer }),
  );
  expect(await response.text()).toMatch(/^v=0\r\n/);
  expect(response.status).toBe(201);
});

test("a worker, in the runtime of Cloudflare Workers", async () => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["examples/servers/worker.ts"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["@callsheet/source", "worker"],
  });
  const runtime = new Miniflare({
    modules: true,
    script: outputFiles[0]?.text ?? "",
    compatibilityDate: "2026-01-01",
    bindings: {
      OPENAI_API_KEY: apiKey,
      OPENAI_BASE_URL: await emulator(),
      SESSION: "type: realtime\nmodel: gpt-realtime-2.1\n",
    },
  });
  onTestFinished(() => runtime.dispose());
  await postOffer((await runtime.ready).href);
});
