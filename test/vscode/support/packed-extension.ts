import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

import { codeServerEntry, codeServerNode } from "../../../scripts/vscode/editors.ts";

const packages = "vscode-extension/dist";

/** Path of the one package that `npm run package` has made. */
export function packedExtension(): string {
  const found = readdirSync(packages).filter((file) => file.endsWith(".vsix"));
  const [name, ...more] = found;
  if (name === undefined || more.length > 0) {
    throw new Error(`${packages} holds ${found.length} packages: run \`npm run package\`.`);
  }
  return resolve(packages, name);
}

/** Installs the package for an editor whose folders lie in `home`. */
export function installExtension(home: string): void {
  const words = [codeServerEntry, ...profileFlags(home), "--install-extension", packedExtension()];
  const env = { PATH: process.env["PATH"], HOME: home };
  execFileSync(codeServerNode, words, { env, stdio: "pipe" });
}

/** Takes the package apart, as the editor does, and returns the folder that it then lies in. */
export function unpackExtension(home: string): string {
  installExtension(home);
  const folder = join(home, "extensions");
  const name = readdirSync(folder).find((entry) => entry.startsWith("callsheet."));
  if (name === undefined) throw new Error("The extension was not installed.");
  return join(folder, name);
}

/** The flags that tell code-server where its folders lie. */
export function profileFlags(home: string): string[] {
  return ["--user-data-dir", join(home, "user-data"), "--extensions-dir", join(home, "extensions")];
}
