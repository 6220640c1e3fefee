import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { Linter } from "eslint";
import type { CallsheetPlugin } from "eslint-plugin-callsheet";
import { nodeOptions, writeCodeCache } from "./node-bundle.ts";

const source = "packages/eslint-plugin/src/index.ts";

/**
 * Writes the ESLint plugin into a folder: all that it needs as one script, the machine code of that,
 * and the module that runs it.
 */
export async function buildEslintPlugin(folder: string): Promise<void> {
  await build({ ...nodeOptions, entryPoints: [source], outfile: `${folder}/plugin.cjs` });
  await build({
    ...nodeOptions,
    stdin: { contents: starter, resolveDir: "scripts/bundle" },
    format: "esm",
    outfile: `${folder}/index.js`,
  });
  await writeCodeCache(`${folder}/plugin.cjs`, lintOnce);
}

const starter = `
  import { fileURLToPath } from "node:url";
  import { loadBundle } from "./load-bundle.ts";
  const bundle = fileURLToPath(new URL("plugin.cjs", import.meta.url));
  const { plugin } = loadBundle(bundle).exports;
  export { plugin, plugin as default };`;

/** Lints a session that has something of everything, and one mistake. */
async function lintOnce(exported: unknown): Promise<void> {
  if (!isPluginModule(exported)) throw new TypeError("The bundle exports no `plugin`.");
  const config = exported.plugin.configs.recommended;
  const session = await readFile("examples/concierge.realtime.yaml", "utf8");
  const linter = new Linter({ configType: "flat" });
  for (const text of [session, `${session}\ninstuctions: misspelt\n`]) {
    linter.verify(text, config, "concierge.realtime.yaml");
  }
}

function isPluginModule(exported: unknown): exported is { readonly plugin: CallsheetPlugin } {
  return typeof exported === "object" && exported !== null && "plugin" in exported;
}
