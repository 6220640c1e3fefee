import { execFileSync } from "node:child_process";
import { cp, rm } from "node:fs/promises";

import { build } from "esbuild";

import { buildEslintPlugin } from "./bundle/eslint-plugin.ts";

const libraries = ["core", "runner", "emulator"];
const declared = [...libraries, "eslint-plugin", "cli"];
const declarations = "dist/types";

for (const name of libraries) await buildLibrary(name);
await buildPlugin();
await emitDeclarations();
for (const name of declared) await copyDeclarations(name);
await rm(declarations, { recursive: true });

/** One module per library; other packages stay imports. */
async function buildLibrary(name: string): Promise<void> {
  const folder = `packages/${name}`;
  await rm(`${folder}/dist`, { recursive: true, force: true });
  await build({
    entryPoints: [`${folder}/src/index.ts`],
    outfile: `${folder}/dist/index.js`,
    bundle: true,
    packages: "external",
    platform: "neutral",
    target: "es2023",
    format: "esm",
  });
}

async function buildPlugin(): Promise<void> {
  await rm("packages/eslint-plugin/dist", { recursive: true, force: true });
  await buildEslintPlugin("packages/eslint-plugin/dist");
}

async function emitDeclarations(): Promise<void> {
  await rm(declarations, { recursive: true, force: true });
  const projectFlags = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly"];
  // What was written by an earlier build is gone, and would not be written again.
  const wholeFlags = ["--incremental", "false", "--tsBuildInfoFile", "null"];
  const folderFlags = ["--rootDir", ".", "--outDir", declarations];
  const compiler = "node_modules/typescript/bin/tsc";
  execFileSync(
    process.execPath,
    [compiler, "-p", "tsconfig.json", ...projectFlags, ...wholeFlags, ...folderFlags],
    { stdio: "inherit" },
  );
}

/** A package's declarations are those that were emitted, and those written beside generated code. */
async function copyDeclarations(name: string): Promise<void> {
  const target = `packages/${name}/dist`;
  await cp(`${declarations}/packages/${name}/src`, target, { recursive: true });
  await cp(`packages/${name}/src`, target, {
    recursive: true,
    filter: (path) => !/\.[^./]+$/.test(path) || path.endsWith(".d.ts"),
  });
}
