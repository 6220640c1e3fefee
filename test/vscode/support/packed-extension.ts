import { readdirSync } from "node:fs";
import { resolve } from "node:path";

const folder = "vscode-extension/dist";

/** Path of the one package that `npm run package` has made. */
export function packedExtension(): string {
  const [name, ...more] = readdirSync(folder).filter((file) => file.endsWith(".vsix"));
  if (name === undefined || more.length > 0) {
    throw new Error(`${folder} holds ${more.length + 1} packages: run \`npm run package\`.`);
  }
  return resolve(folder, name);
}
