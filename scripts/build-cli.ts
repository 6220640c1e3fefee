import { cp, readFile, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";

import { build, type Plugin } from "esbuild";

import { buildLanguageServer } from "./bundle/language-server.ts";
import { buildStarter, nodeOptions, writeCodeCache } from "./bundle/node-bundle.ts";
import { buildTalkPage } from "./bundle/talk-page.ts";

const outFolder = "packages/cli/dist";
const serverFolder = "packages/language-server/dist";

/**
 * Commander loads `child_process` for subcommands that are programs of their own. There are none
 * here, and loading it takes a tenth of the time that Node itself needs to start. What starts a
 * program itself gets it when it does.
 */
const withoutChildProcess: Plugin = {
  name: "without-child-process",
  setup(bundler) {
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[/\\]commander[/\\]/.test(importer) ? { path: "none", namespace: "without" } : null,
    );
    bundler.onLoad({ filter: /^none$/, namespace: "without" }, () => ({ contents: "" }));
  },
};

/** What few runs read lies beside the command, so that the others don't have to. */
const filesBeside: Plugin = {
  name: "files-beside",
  setup(bundler) {
    bundler.onLoad({ filter: /[/\\]files[/\\]shipped-folders\.ts$/ }, () => ({
      contents: `export const pagesFolder = __dirname + "/rules";
export const schemasFolder = __dirname + "/schemas";
export const talkPageFolder = __dirname + "/talk";
export const toolRuntimeFile = __dirname + "/tool-runtime.ts";`,
    }));
    bundler.onResolve({ filter: /^tinyglobby$/ }, () => ({
      path: "./tinyglobby.cjs",
      external: true,
    }));
    bundler.onResolve({ filter: /^callsheet-language-server$/ }, () => ({
      path: "./language-server/start.cjs",
      external: true,
    }));
  },
};

await build({
  ...nodeOptions,
  entryPoints: ["packages/cli/src/index.ts"],
  outfile: `${outFolder}/command.cjs`,
  external: [
    "@cfworker/json-schema",
    "json-schema-to-typescript",
    "opus-decoder",
    "opusscript",
    "werift",
    "ws",
  ],
  plugins: [withoutChildProcess, filesBeside],
});
await buildStarter(`${outFolder}/callsheet.cjs`, "command.cjs", ["run", "streamsOf"]);
await build({
  ...nodeOptions,
  entryPoints: ["tinyglobby"],
  outfile: `${outFolder}/tinyglobby.cjs`,
});
await buildLanguageServer(serverFolder);
await copyFolder(serverFolder, "language-server", /\/(?:worker\.js|index\.js|.*\.d\.ts)$/);
await buildTalkPage(`${outFolder}/talk`);
await cp("packages/cli/src/types/runtime/tool-runtime.ts", `${outFolder}/tool-runtime.ts`);
await copyFolder("docs/rules", "rules", /\/README\.md$/);
await copyFolder("schemas", "schemas", /\/catalog(?:\.schema)?\.json$/);
await writeCodeCache(`${outFolder}/command.cjs`, lintOnce);

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
