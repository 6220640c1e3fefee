import { cp, mkdir, rm, writeFile } from "node:fs/promises";

import { build, type BuildOptions } from "esbuild";

import { nodeOptions } from "./bundle/node-bundle.ts";
import { editorSnippets } from "./vscode/editor-snippets.ts";

const outFolder = "vscode-extension/dist";
const extension = "vscode-extension/src";
const server = "packages/language-server/src";

/** The editor itself is no file that could be bundled. */
const external = ["vscode"];

const browserOptions: BuildOptions = {
  bundle: true,
  platform: "browser",
  target: "es2022",
  conditions: ["@callsheet/source"],
};

/** A package is fetched at every update. Names stay, for the stack of a fault. */
const small: BuildOptions = { minify: true, keepNames: true };

await rm(outFolder, { recursive: true, force: true });
await mkdir(outFolder, { recursive: true });
await Promise.all([
  build({
    ...nodeOptions,
    ...small,
    external,
    entryPoints: [`${extension}/extension.ts`],
    outfile: `${outFolder}/extension.cjs`,
  }),
  build({
    ...nodeOptions,
    ...small,
    stdin: {
      contents: `import { main } from "./node/main.ts"; main(process.argv.slice(2)).then((code) => (process.exitCode = code));`,
      resolveDir: server,
    },
    outfile: `${outFolder}/server.cjs`,
  }),
  build({
    ...browserOptions,
    ...small,
    external,
    entryPoints: [`${extension}/browser.ts`],
    // Editors add the extension `.js` to whatever the manifest names here.
    outfile: `${outFolder}/browser.js`,
    format: "cjs",
  }),
  build({
    ...browserOptions,
    ...small,
    entryPoints: [`${server}/browser.ts`],
    outfile: `${outFolder}/server-worker.js`,
    format: "iife",
  }),
  writeFile(`${outFolder}/snippets.json`, JSON.stringify(editorSnippets(), null, 2)),
  ...["session.authoring", "script", "scenario"].map((name) =>
    cp(`schemas/${name}.schema.json`, `${outFolder}/${name}.schema.json`),
  ),
]);
