import { mkdir, writeFile } from "node:fs/promises";
import { generatedFiles, repositoryRoot } from "./generate/generated-files.ts";

for (const { path, text } of await generatedFiles()) {
  const file = new URL(path, repositoryRoot);
  await mkdir(new URL(".", file), { recursive: true });
  await writeFile(file, text);
}
