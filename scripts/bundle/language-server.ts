import { build } from "esbuild";
import { buildStarter, nodeOptions, writeCodeCache } from "./node-bundle.ts";
import { warmUpServer } from "./warm-up-server.ts";

const source = "packages/language-server/src";

/**
 * Writes the language server into a folder: `server.cjs` for Node with its code cache, `start.cjs`
 * which runs it from there, and `worker.js` for browsers.
 */
export async function buildLanguageServer(folder: string): Promise<void> {
  const bundle = `${folder}/server.cjs`;
  await Promise.all([
    build({ ...nodeOptions, entryPoints: [`${source}/index.ts`], outfile: bundle }),
    buildStarter(`${folder}/start.cjs`, "server.cjs", ["main", "serveOver"]),
    build({
      entryPoints: [`${source}/browser.ts`],
      outfile: `${folder}/worker.js`,
      bundle: true,
      platform: "browser",
      target: "es2023",
      format: "iife",
      conditions: ["@callsheet/source"],
      minify: true,
      // Names stay, for the stack of a fault.
      keepNames: true,
    }),
  ]);
  await writeCodeCache(bundle, warmUpServer);
}
