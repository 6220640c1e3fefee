import { build } from "esbuild";

await build({
  entryPoints: ["packages/cli/src/index.ts"],
  outfile: "packages/cli/dist/callsheet.cjs",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  conditions: ["@callsheet/source"],
  external: ["werift"],
});
