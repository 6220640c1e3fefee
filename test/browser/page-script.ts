import { build } from "esbuild";

/** Bundles a module of this folder, with the packages that it imports, for a page's global `name`. */
export async function bundleForPage(module: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/${module}`],
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: name,
    write: false,
    logLevel: "error",
  });
  return outputFiles.map(({ text }) => text).join("");
}
