import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { generatedFiles, repositoryRoot } from "../scripts/generate/generated-files.ts";

const files = await generatedFiles();

test.each(files)("$path is what its sources make", async ({ path, text }) => {
  const written = await readFile(new URL(path, repositoryRoot), "utf8");
  expect(written === text, `${path} is out of date. Run \`npm run generate\`.`).toBe(true);
});

test.each(files.filter(({ path }) => path.endsWith(".js")))(
  "$path stands on its own",
  ({ text }) => {
    expect(text).not.toMatch(/\brequire\(|^\s*import\b|\bimport\(/m);
  },
);

test("two runs make the same files", async () => {
  expect(await generatedFiles()).toEqual(files);
});
