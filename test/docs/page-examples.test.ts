import { expect, test } from "vitest";
import { readExamples } from "./page-examples.ts";

const page = [
  "# a-rule",
  "",
  "```yaml incorrect env=MODEL:a:b env=EMPTY:",
  "model: ${env:MODEL}",
  "",
  "tools: []",
  "```",
  "",
  "```yaml",
  "rules: {}",
  "```",
  "",
  "```markdown file=parts/text.md",
  "Be kind.",
  "```",
  "",
  "```yaml correct config",
  "```",
  "",
].join("\n");

test("examples say what they are and where; other blocks are none", () => {
  expect(readExamples(page).map(({ host: _, config: __, ...example }) => example)).toEqual([
    {
      kind: "incorrect",
      subject: "session",
      line: 3,
      text: "model: ${env:MODEL}\n\ntools: []\n",
    },
    { kind: "correct", subject: "config", line: 17, text: "" },
  ]);
});

test("an example has the variables that its block sets, and no others", () => {
  const read = readExamples(page).map(({ host }) =>
    ["MODEL", "EMPTY", "HOME"].map((name) => host.env?.(name)),
  );
  expect(read).toEqual([
    ["a:b", "", undefined],
    [undefined, undefined, undefined],
  ]);
});

test("every example can include the files of its page", () => {
  const read = readExamples(page).map(({ host }) => [
    host.readFile?.({ from: "main.yaml", path: "./parts/text.md" }),
    host.readFile?.({ from: "parts/more.yaml", path: "text.md" }),
    host.readFile?.({ from: "main.yaml", path: "text.md" }),
  ]);
  const found = { uri: "parts/text.md", text: "Be kind.\n" };
  const each = [found, found, { problem: "missing" }];
  expect(read).toEqual([each, each]);
});

test("the sessions of a page are checked by its configuration", () => {
  const configured = "```yaml file=callsheet.config.yaml\nextends: strict\n```\n";
  const configs = [page, page + configured].map((text) => readExamples(text)[0]?.config.extends);
  expect(configs).toEqual(["recommended", "strict"]);
});

test.each([
  [
    "```yaml correct\n```\n\n```yaml file=callsheet.config.yaml\nextend: strict\n```\n",
    "The configuration of the page: `extend` is not a key of the configuration. Did you mean `extends`?",
  ],
  ["```yaml wrong\n```\n", "Line 1: a code block can't be `wrong`."],
  ["\n```yaml correct MODEL=x\n```\n", "Line 2: `MODEL=x` is not of the form `env=NAME:value`."],
])("%j is refused", (text, message) => {
  expect(() => readExamples(text)).toThrow(message);
});
