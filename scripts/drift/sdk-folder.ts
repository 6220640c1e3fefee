import { isObject } from "@callsheet/core";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The folder of the `openai` package that this repository pins. */
export const pinnedSdk = fileURLToPath(new URL("../../node_modules/openai", import.meta.url));

/** Installs the newest `openai` into a temporary folder, which is gone after `use`. */
export async function withLatestSdk<Result>(
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "callsheet-drift-"));
  try {
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder];
    await promisify(execFile)("npm", ["install", ...options, "openai@latest"]);
    return await use(join(folder, "node_modules", "openai"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The version of the package in a folder. */
export async function packageVersion(folder: string): Promise<string> {
  const text = await readFile(join(folder, "package.json"), "utf8");
  const manifest: unknown = JSON.parse(text);
  const version = isObject(manifest) ? manifest["version"] : undefined;
  return typeof version === "string" ? version : "of unknown version";
}
