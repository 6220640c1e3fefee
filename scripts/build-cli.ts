import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";

import { build, type BuildOptions, type Plugin } from "esbuild";

import { loadBundle } from "../packages/cli/src/load-bundle.ts";

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

/** What few runs read lies beside the command, so that the others don't have to. */
const filesBeside: Plugin = {
  name: "files-beside",
  setup(bundler) {
    bundler.onLoad({ filter: /[/\\]files[/\\]shipped-folders\.ts$/ }, () => ({
      contents: `export const pagesFolder = __dirname + "/rules";
export const schemasFolder = __dirname + "/schemas";`,
    }));
    bundler.onResolve({ filter: /^tinyglobby$/ }, () => ({
      path: "./tinyglobby.cjs",
      external: true,
    }));
  },
};

const common: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  // A script that V8 has cached can't import; what is loaded late is required late.
  supported: { "dynamic-import": false },
  // Less text to read at every start. Names stay, for the stack of a fault.
  minifySyntax: true,
  minifyWhitespace: true,
};

await rm(`${outFolder}/command.cache`, { force: true });
await build({
  ...common,
  entryPoints: ["packages/cli/src/start.ts"],
  outfile: `${outFolder}/callsheet.cjs`,
});
await build({
  ...common,
  entryPoints: ["packages/cli/src/index.ts"],
  outfile: `${outFolder}/command.cjs`,
  conditions: ["@callsheet/source"],
  external: ["werift", "ws"],
  // In ES modules `yaml` becomes one scope; its build for Node starts 70 modules one by one.
  alias: { yaml: resolve("node_modules/yaml/browser/dist/index.js") },
  plugins: [withoutChildProcess, filesBeside],
});
await build({
  ...common,
  // Its ES module asks for `import.meta.url`, which CommonJS doesn't have.
  entryPoints: ["node_modules/tinyglobby/dist/index.cjs"],
  outfile: `${outFolder}/tinyglobby.cjs`,
});
await copyFolder("docs/rules", "rules", /\/README\.md$/);
await copyFolder("schemas", "schemas", /\/catalog(?:\.schema)?\.json$/);
// V8 knows a stale cache only by the length of its source, so the old one went first.
const bundle = loadBundle(resolve(`${outFolder}/command.cjs`));
await lintOnce(bundle.exports);
await writeFile(`${outFolder}/command.cache`, bundle.createCache());

/** Lints a session that has something of everything, and one mistake. */
async function lintOnce(command: unknown): Promise<void> {
  if (!isCommand(command)) throw new TypeError("The bundle exports no `run`.");
  const session = await readFile("examples/concierge.realtime.yaml", "utf8");
  const quiet = { write: () => true };
  for (const text of [session, `${session}\ninstuctions: misspelt\n`]) {
    await command.run(["lint", "--stdin", "--stdin-filename", "concierge.realtime.yaml"], {
      stdin: Readable.from([Buffer.from(text)]),
      stdout: quiet,
      stderr: quiet,
      env: {},
      cwd: resolve("examples"),
    });
  }
}

interface Command {
  run(argv: readonly string[], streams: object): Promise<number>;
}

function isCommand(value: unknown): value is Command {
  return typeof value === "object" && value !== null && "run" in value;
}

async function copyFolder(from: string, name: string, leftOut: RegExp): Promise<void> {
  await rm(`${outFolder}/${name}`, { recursive: true, force: true });
  await cp(from, `${outFolder}/${name}`, {
    recursive: true,
    filter: (path) => !leftOut.test(path),
  });
}
