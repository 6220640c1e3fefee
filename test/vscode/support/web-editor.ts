import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

import { build } from "esbuild";

import { webEditor } from "../../../scripts/vscode/editors.ts";
import { scheme } from "../web-files/files.ts";
import { unpackExtension } from "./packed-extension.ts";

/** VS Code as a site of static files, with our extension and a workspace that is on no disk. */
export interface WebEditor {
  readonly url: string;
  readonly stop: () => void;
}

export async function startWebEditor(): Promise<WebEditor> {
  const home = mkdtempSync(join(tmpdir(), "callsheet-web-"));
  const folders: Record<string, string> = {
    callsheet: unpackExtension(home),
    files: await buildFilesExtension(join(home, "files")),
  };
  const server = createServer(({ url = "/", headers: { host = "" } }, response) => {
    const pathname = decodeURIComponent(url.replace(/\?.*/, ""));
    const [, top = "", ...rest] = pathname.split("/");
    const folder = folders[top];
    try {
      if (pathname === "/") send(indexPage(host), "index.html");
      else if (pathname === "/product.json") send(JSON.stringify(product(host)), pathname);
      else if (folder === undefined) send(readFileSync(join(webEditor, pathname)), pathname);
      else send(readFileSync(join(folder, ...rest)), pathname);
    } catch {
      response.writeHead(404).end();
    }

    function send(body: string | Buffer, name: string): void {
      response.writeHead(200, { "content-type": contentTypes[extname(name)] ?? "text/plain" });
      response.end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The site has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    stop() {
      server.close();
      server.closeAllConnections();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** The page that VS Code's own server would make; all that it leaves out is served from the top. */
function indexPage(host: string): string {
  const page = readFileSync(
    join(webEditor, "out/vs/code/browser/workbench/workbench.html"),
    "utf8",
  );
  return page
    .replaceAll("{{WORKBENCH_WEB_BASE_URL}}", `http://${host}`)
    .replaceAll(/\{\{[A-Z_]+\}\}/g, "");
}

function product(authority: string): object {
  const extension = (path: string): object => ({ scheme: "http", authority, path });
  return {
    productConfiguration: { nameShort: "VS Code", nameLong: "VS Code", applicationName: "code" },
    additionalBuiltinExtensions: [extension("/callsheet"), extension("/files")],
    folderUri: { scheme, path: "/" },
    configurationDefaults: { "workbench.startupEditor": "none" },
  };
}

async function buildFilesExtension(folder: string): Promise<string> {
  const manifest = {
    name: "files",
    publisher: "callsheet",
    version: "0.0.0",
    engines: { vscode: "^1.91.0" },
    browser: "./extension.js",
    activationEvents: [`onFileSystem:${scheme}`],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  await build({
    entryPoints: ["test/vscode/web-files/extension.ts"],
    outfile: join(folder, "extension.js"),
    bundle: true,
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
    logLevel: "error",
  });
  return folder;
}
