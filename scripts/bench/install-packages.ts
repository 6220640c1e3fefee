import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Installs packages, named with their versions, into a folder of its own. */
export function installPackages(folder: string, versions: Readonly<Record<string, string>>): void {
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", ...flags, ...packages], { cwd: folder, stdio: "inherit" });
}
