import { resolve } from "node:path";

import { build, type Plugin } from "esbuild";

/**
 * Commander loads `child_process` for subcommands that are programs of their own. There are none
 * here, and loading it takes a tenth of the time that Node itself needs to start.
 */
const withoutChildProcess: Plugin = {
  name: "without-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: "none", namespace: "without" }));
    onLoad({ filter: /^none$/, namespace: "without" }, () => ({ contents: "" }));
  },
};

await build({
  entryPoints: ["packages/cli/src/index.ts"],
  outfile: "packages/cli/dist/callsheet.cjs",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  conditions: ["@callsheet/source"],
  external: ["werift"],
  // The build of `yaml` in ES modules becomes one scope; the one for Node starts 70 modules.
  alias: { yaml: resolve("node_modules/yaml/browser/dist/index.js") },
  // Less text to read at every start. Names stay, for the stack of a fault.
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [withoutChildProcess],
});
