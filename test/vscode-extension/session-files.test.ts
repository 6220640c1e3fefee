import { languageIds } from "@callsheet/language-service";
import { expect, test } from "vitest";

import manifest from "../../vscode-extension/package.json" with { type: "json" };
import {
  knownFiles,
  knownLanguages,
  sessionLanguage,
} from "../../vscode-extension/src/session-files.ts";

const { languages } = manifest.contributes;

test("the languages are the manifest's, and those that the server knows", () => {
  expect(languages.map(({ id }) => id)).toEqual(knownLanguages);
  expect(Object.values(languageIds)).toEqual(knownLanguages);
  expect(languageIds.session).toBe(sessionLanguage);
});

test("the glob lists what the manifest takes for their files", () => {
  const names = languages.flatMap(({ extensions, filenames = [] }) => [
    ...extensions.map((extension) => `*${extension}`),
    ...filenames,
  ]);
  expect(knownFiles).toBe(`**/{${names.join(",")}}`);
});
