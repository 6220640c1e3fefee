import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";

import { installPackages } from "../bench/install-packages.ts";
import { chromium, codeServerCode, editorPackages, editorsFolder } from "./editors.ts";

const installed = `${editorsFolder}/installed.json`;
const wanted = JSON.stringify(editorPackages);

if (!existsSync(chromium)) {
  throw new Error(
    `There is no Chromium at ${chromium}. Install it (\`apt-get install chromium\`), or name another with CHROMIUM=PATH.`,
  );
}
if ((await readFile(installed, "utf8").catch(() => "")) !== wanted) await install();

/** About 850 MB; the marker is written last, so that half an installation is done again. */
async function install(): Promise<void> {
  console.log(`Installing ${Object.keys(editorPackages).join(", ")} into ${editorsFolder}`);
  await rm(editorsFolder, { recursive: true, force: true });
  await mkdir(editorsFolder, { recursive: true });
  installPackages(editorsFolder, editorPackages);
  // What code-server's own install script would do.
  const flags = ["--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", ...flags], { cwd: codeServerCode, stdio: "inherit" });
  await writeFile(installed, wanted);
}
