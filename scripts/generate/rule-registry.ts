import { readdir } from "node:fs/promises";
import { formatText } from "./format-text.ts";
import type { GeneratedFile } from "./generated-file.ts";

const folder = "packages/core/src/rules";
const filesWithoutRule = new Set(["rule.ts", "index.ts"]);

/** Writes the list of all rules: each file of the folder holds the rule of its name. */
export async function ruleRegistry(root: URL): Promise<GeneratedFile> {
  const files = await readdir(new URL(folder, root));
  const ids = files
    .filter((file) => file.endsWith(".ts") && !filesWithoutRule.has(file))
    .map((file) => file.replace(/\.ts$/, ""))
    .sort();
  const path = `${folder}/index.ts`;
  return { path, text: await formatText(path, registryText(ids)) };
}

function registryText(ids: readonly string[]): string {
  const imports = ids.map((id) => `import { ${camelCase(id)} } from "./${id}.ts";`);
  return `// Made from the files of this folder by \`npm run generate\`; not to be edited.
import type { Rule } from "./rule.ts";
${imports.join("\n")}

/** All rules, sorted by id. */
export const rules: readonly Rule[] = [${ids.map(camelCase).join(", ")}];
`;
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
