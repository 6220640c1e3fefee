import { createServer, type RequestListener, type Server } from "node:http";
import { onTestFinished } from "vitest";

/** Serves an empty page at `/` and calls at `/call`; gives the page's address. */
export async function servePage(listener: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === "/call") return listener(request, response);
    const isPage = request.url === "/";
    response.writeHead(isPage ? 200 : 404, { "content-type": "text/html" });
    response.end(isPage ? "<!doctype html><title>Call</title>" : "");
  });
  return serve(server);
}

/** Lets a server listen until the test ends; gives the address of its first page. */
export async function serve(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}/`;
}
