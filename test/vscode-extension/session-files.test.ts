import { expect, test } from "vitest";

import manifest from "../../vscode-extension/package.json" with { type: "json" };
import { sessionFiles, sessionLanguage } from "../../vscode-extension/src/session-files.ts";

const [language] = manifest.contributes.languages;

test("the language is the manifest's", () => {
  expect(language?.id).toBe(sessionLanguage);
});

test("the glob lists what the manifest takes for session files", () => {
  const names = [
    ...(language?.extensions ?? []).map((extension) => `*${extension}`),
    ...(language?.filenames ?? []),
  ];
  expect(sessionFiles).toBe(`**/{${names.join(",")}}`);
});
