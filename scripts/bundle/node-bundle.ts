import { readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { cacheOf, loadBundle } from "./load-bundle.ts";

/** What bundles for Node have in common. */
export const nodeOptions: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  conditions: ["@callsheet/source"],
  // A script that V8 has cached can't import; what is loaded late is required late.
  supported: { "dynamic-import": false },
  alias: {
    // In ES modules `yaml` becomes one scope; its build for Node starts 70 modules one by one.
    yaml: resolve("node_modules/yaml/browser/dist/index.js"),
    // Its ES module asks for `import.meta.url`, which CommonJS doesn't have.
    tinyglobby: resolve("node_modules/tinyglobby/dist/index.cjs"),
  },
  // Less text to read at every start. Names stay, for the stack of a fault.
  minifySyntax: true,
  minifyWhitespace: true,
};

/** Writes a module that exports these names of the bundle beside it, run from its code cache. */
export async function buildStarter(
  outfile: string,
  bundleName: string,
  names: readonly string[],
): Promise<void> {
  const contents = `
    import { join } from "node:path";
    import { loadBundle } from "./load-bundle.ts";
    export const { ${names.join(", ")} } = loadBundle(join(__dirname, "${bundleName}")).exports;`;
  await build({ ...nodeOptions, stdin: { contents, resolveDir: "scripts/bundle" }, outfile });
}

/**
 * Writes the machine code of a bundle beside it: that of all functions which `warmUp` has run. It
 * gets what the bundle exports.
 */
export async function writeCodeCache(
  bundle: string,
  warmUp: (exported: unknown) => Promise<void>,
): Promise<void> {
  assertAscii(bundle, await readFile(bundle, "utf8"));
  // V8 knows a stale cache only by the length of its source, so the old one goes first.
  await rm(cacheOf(bundle), { force: true });
  const { exports, createCache } = loadBundle(resolve(bundle));
  await warmUp(exports);
  await writeFile(cacheOf(bundle), createCache());
}

/** The bundler escapes what is not ASCII, but for what stands in regular expressions. */
function assertAscii(bundle: string, text: string): void {
  const other = /.{0,30}[^\0-\x7f].{0,30}/.exec(text);
  if (other === null) return;
  throw new Error(`${bundle} is not ASCII; write \\u.... in the source of ${other[0]}`);
}
