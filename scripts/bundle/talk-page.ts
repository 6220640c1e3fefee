import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";

const source = "packages/talk/src/page";

const script: BuildOptions = {
  entryPoints: { page: `${source}/main.tsx` },
  platform: "browser",
  target: "es2023",
  format: "esm",
  conditions: ["@callsheet/source"],
  jsx: "automatic",
  jsxImportSource: "preact",
};

const style: BuildOptions = {
  entryPoints: { page: `${source}/style/page.css` },
  // The first that knows `light-dark()`, for which there is nothing to write instead.
  target: "chrome123",
};

/** Writes the files of the page of `callsheet talk` into a folder. */
export async function buildTalkPage(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const options of [script, style]) {
    const { outputFiles } = await build({
      ...options,
      outdir: folder,
      bundle: true,
      minify: true,
      write: false,
    });
    for (const { path, contents } of outputFiles) await writeChanged(path, contents);
  }
  for (const name of ["index.html", "icon.svg"]) {
    await writeChanged(join(folder, name), await readFile(`${source}/${name}`));
  }
}

/** Writes what differs alone: somebody may be reading the files of the last build. */
async function writeChanged(path: string, contents: Uint8Array): Promise<void> {
  const written = await readFile(path).catch(() => null);
  if (written === null || Buffer.compare(written, contents) !== 0) await writeFile(path, contents);
}
