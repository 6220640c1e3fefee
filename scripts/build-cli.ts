import { cp, rm } from "node:fs/promises";
import { resolve } from "node:path";

import { build, type Plugin } from "esbuild";

const outFolder = "packages/cli/dist";

/**
 * Commander loads `child_process` for subcommands that are programs of their own. There are none
 * here, and loading it takes a tenth of the time that Node itself needs to start.
 */
const withoutChildProcess: Plugin = {
  name: "without-child-process",
  setup(bundler) {
    bundler.onResolve({ filter: /^node:child_process$/ }, () => ({
      path: "none",
      namespace: "without",
    }));
    bundler.onLoad({ filter: /^none$/, namespace: "without" }, () => ({ contents: "" }));
  },
};

/** The pages of the rules lie beside the command once it is built. */
const pagesBeside: Plugin = {
  name: "pages-beside",
  setup(bundler) {
    bundler.onLoad({ filter: /\/explain\/pages-folder\.ts$/ }, () => ({
      contents: `export const pagesFolder = __dirname + "/rules";`,
    }));
  },
};

await build({
  entryPoints: ["packages/cli/src/index.ts"],
  outfile: `${outFolder}/callsheet.cjs`,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  conditions: ["@callsheet/source"],
  external: ["werift"],
  alias: {
    // In ES modules `yaml` becomes one scope; its build for Node starts 70 modules one by one.
    yaml: resolve("node_modules/yaml/browser/dist/index.js"),
    // What it depends on asks for `import.meta.url`, which CommonJS doesn't have.
    tinyglobby: resolve("node_modules/tinyglobby/dist/index.cjs"),
  },
  // Less text to read at every start. Names stay, for the stack of a fault.
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [withoutChildProcess, pagesBeside],
});
await rm(`${outFolder}/rules`, { recursive: true, force: true });
await cp("docs/rules", `${outFolder}/rules`, {
  recursive: true,
  filter: (path) => !path.endsWith("README.md"),
});
