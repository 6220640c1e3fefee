import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import { argv, env } from "node:process";
import { readSession } from "@callsheet/project";
import { createCallHandler, loopbackHosts, type ConnectionOptions } from "@callsheet/runner";
import { buildSync } from "esbuild";
import { sendResponse, toRequest } from "../servers/node-requests.ts";

const folder = import.meta.dirname;

/** Serves the page, and places its calls. The session and the key never leave this process. */
export function createAppServer(connection: ConnectionOptions): Server {
  const handleCall = createCallHandler({
    ...{ apiKey: connection.apiKey, baseUrl: connection.baseUrl },
    session: readSession(`${folder}/desk.realtime.yaml`, {}),
    hosts: loopbackHosts,
  });
  const files = pageFiles();
  return createServer((incoming, outgoing) => {
    const file = files.get(incoming.url ?? "");
    if (file !== undefined)
      return outgoing.writeHead(200, { "content-type": file.type }).end(file.body);
    if (incoming.url !== "/call") return outgoing.writeHead(404).end();
    return void handleCall(toRequest(incoming, outgoing)).then(async (response) =>
      sendResponse(response, outgoing),
    );
  });
}

/** What there is at which path. */
function pageFiles(): Map<string, { readonly type: string; readonly body: string | Uint8Array }> {
  const entryPoints = [`${folder}/page/app.ts`];
  const { outputFiles } = buildSync({ entryPoints, bundle: true, format: "esm", write: false });
  const read = (name: string): Uint8Array => readFileSync(`${folder}/page/${name}`);
  return new Map([
    ["/", { type: "text/html", body: read("index.html") }],
    ["/style.css", { type: "text/css", body: read("style.css") }],
    ["/app.js", { type: "text/javascript", body: outputFiles.map(({ text }) => text).join("") }],
  ]);
}

if (import.meta.filename === argv[1]) {
  const { OPENAI_API_KEY: apiKey = "", OPENAI_BASE_URL: baseUrl } = env;
  createAppServer({ apiKey, baseUrl }).listen(8000, "127.0.0.1", () => {
    process.stdout.write("Open http://127.0.0.1:8000\n");
  });
}
