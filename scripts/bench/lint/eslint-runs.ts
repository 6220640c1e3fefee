import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { BenchInput } from "../bench-inputs.ts";
import type { Command } from "../measured-process.ts";

const plugin = resolve("packages/eslint-plugin/dist/index.js");

/** ESLint with our plugin, installed in a folder; `npm run build` makes the plugin. */
export function eslintWithOurs(input: BenchInput, folder: string): Command {
  if (!existsSync(plugin))
    throw new Error("Run `npm run build` first: it makes the ESLint plugin.");
  const config = `import callsheet from ${JSON.stringify(plugin)};
export default [callsheet.configs.recommended];
`;
  return eslint(folder, "callsheet", config, input.path);
}

/** ESLint without a rule, on a file of two lines. */
export function bareEslint(folder: string): Command {
  writeFileSync(join(folder, "one.js"), "let one = 1;\none += one;\n");
  return eslint(folder, "bare", "export default [{}];\n", "one.js");
}

function eslint(folder: string, name: string, config: string, path: string): Command {
  const configFile = `${name}.config.mjs`;
  writeFileSync(join(folder, configFile), config);
  const script = join(folder, "node_modules/eslint/bin/eslint.js");
  return { argv: [process.execPath, script, "--config", configFile, path], cwd: folder };
}
