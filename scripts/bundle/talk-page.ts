import { cp, rm } from "node:fs/promises";
import { build } from "esbuild";

const source = "packages/talk/src/page";

/** Writes the files of the page of `callsheet talk` into a folder, and nothing else. */
export async function buildTalkPage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: { page: `${source}/main.tsx` },
    outdir: folder,
    bundle: true,
    platform: "browser",
    target: "es2023",
    format: "esm",
    conditions: ["@callsheet/source"],
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: true,
  });
  await build({
    entryPoints: { page: `${source}/style/page.css` },
    outdir: folder,
    bundle: true,
    // What browsers lack that are older, no rewriting gives them.
    target: "chrome123",
    minify: true,
  });
  for (const name of ["index.html", "icon.svg"]) await cp(`${source}/${name}`, `${folder}/${name}`);
}
