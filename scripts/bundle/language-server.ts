import { build } from "esbuild";
import { buildStarter, nodeOptions, writeCodeCache } from "./node-bundle.ts";
import { warmUpServer } from "./warm-up-server.ts";

const source = "packages/language-server/src";

/** Writes the language server into a folder, for Node with its code cache and for browsers. */
export async function buildLanguageServer(folder: string): Promise<void> {
  await Promise.all([buildNodeServer(folder), buildWorker(`${folder}/worker.js`)]);
  await writeCodeCache(`${folder}/server.cjs`, warmUpServer);
}

/** Writes `server.cjs` into a folder, and `start.cjs` that runs it. */
export async function buildNodeServer(folder: string): Promise<void> {
  await build({
    ...nodeOptions,
    entryPoints: [`${source}/index.ts`],
    outfile: `${folder}/server.cjs`,
  });
  await buildStarter(`${folder}/start.cjs`, "server.cjs", ["main", "serveOver"]);
}

/** Writes the server as a script for a web worker. */
export async function buildWorker(outfile: string): Promise<void> {
  await build({
    entryPoints: [`${source}/browser.ts`],
    outfile,
    bundle: true,
    platform: "browser",
    target: "es2023",
    format: "iife",
    conditions: ["@callsheet/source"],
    minify: true,
    // Names stay, for the stack of a fault.
    keepNames: true,
  });
}
