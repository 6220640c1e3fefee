import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { installExtension, profileFlags } from "./packed-extension.ts";
import {
  artefactsFolder,
  codeServerEntry,
  codeServerNode,
} from "../../../scripts/vscode/editors.ts";

/** VS Code with our extension, served to browsers from this machine. */
export interface CodeServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Where it is reached by the address of a remote: `127.0.0.1:PORT`. */
  readonly authority: string;
  /** A folder of its own, which goes away with it. */
  readonly home: string;
  readonly stop: () => void;
}

export interface CodeServerOptions {
  /** The user's settings, beside those that keep other parts of VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether every workspace is trusted, which it is unless this says otherwise. */
  readonly trusted?: boolean;
  /** Further flags of code-server. */
  readonly flags?: readonly string[];
}

/** Installs the extension into an empty profile and starts code-server with it. */
export async function startCodeServer({
  settings = {},
  trusted = true,
  flags = [],
}: CodeServerOptions = {}): Promise<CodeServer> {
  const home = mkdtempSync(join(tmpdir(), "callsheet-code-server-"));
  const userData = join(home, "user-data");
  mkdirSync(join(userData, "User"), { recursive: true });
  writeFileSync(
    join(userData, "User", "settings.json"),
    JSON.stringify({ ...quietSettings, ...settings }),
  );
  const env = { PATH: process.env["PATH"], HOME: home, LANG: "C.UTF-8" };
  const trustFlags = trusted ? ["--disable-workspace-trust"] : [];
  installExtension(home);

  mkdirSync(artefactsFolder, { recursive: true });
  const server = spawn(
    codeServerNode,
    [codeServerEntry, ...profileFlags(home), ...quietFlags, ...trustFlags, ...flags],
    // A group of its own, so that everything it starts can be ended with it.
    { env, detached: true },
  );
  server.stderr.pipe(createWriteStream(join(artefactsFolder, "code-server.log"), { flags: "a" }));
  const stop = (): void => {
    if (server.pid !== undefined) process.kill(-server.pid, "SIGKILL");
    rmSync(home, { recursive: true, force: true });
  };
  for await (const line of createInterface(server.stdout)) {
    const [, authority] = /listening on http:\/\/([^/]+)/.exec(line) ?? [];
    if (authority === undefined) continue;
    server.stdout.resume();
    return { url: `http://${authority}`, authority, home, stop };
  }
  stop();
  throw new Error("code-server ended before it listened.");
}

/** Lets a page run test code in the extension host. */
export const smokeTestDriver = ["--vscode-option", "enable-smoke-test-driver"];

const quietSettings = {
  "workbench.startupEditor": "none",
  "security.workspace.trust.startupPrompt": "never",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  // Tests save, and see what was saved.
  "files.autoSave": "off",
};

const quietFlags = [
  "--bind-addr=127.0.0.1:0",
  "--auth=none",
  "--disable-telemetry",
  "--disable-update-check",
  "--disable-getting-started-override",
  "--disable-proxy",
];
