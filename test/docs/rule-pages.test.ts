import { readdirSync, readFileSync } from "node:fs";
import {
  builtInRules,
  documentKinds,
  lint,
  parseConfig,
  rules,
  type Finding,
} from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { renewRulePages, rulePages } from "../../scripts/generate/rule-pages.ts";
import { readExamples, type PageExample } from "./page-examples.ts";

const root = new URL("../../", import.meta.url);
const folder = new URL("docs/rules/", root);
const ruleIds = [...Object.keys(builtInRules), ...rules.map(({ id }) => id)].sort();
const pageIds = readdirSync(folder)
  .filter((file) => file !== "README.md")
  .map((file) => file.replace(/\.md$/, ""))
  .sort();

test("every rule has a page, and every page a rule", () => {
  expect(pageIds).toEqual(ruleIds);
});

/** Rules that speak of what only the server knows, so that no file alone breaks them. */
const withoutIncorrect = new Set(["server-refusal", "server-difference"]);

const rulesWithOptions = new Set(
  rules.filter(({ options }) => Object.keys(options).length > 0).map(({ id }) => id),
);

const generatedPages = await rulePages(root);

test("the list and the pages are generated for all rules", () => {
  const pages = ["README", ...ruleIds].map((name) => `docs/rules/${name}.md`);
  const paths = ["README.md", ...pages];
  expect(generatedPages.map(({ path }) => path)).toEqual(paths);
});

test.each(generatedPages)("$path says what its rule says of itself", ({ path, text }) => {
  const written = readFileSync(new URL(path, root), "utf8");
  expect(written === text, `${path} is out of date. Run \`npm run generate\`.`).toBe(true);
});

describe.each(pageIds)("%s", (id) => {
  const page = readFileSync(new URL(`${id}.md`, folder), "utf8");
  const examples = readExamples(page);

  test("has the parts of a page, in their order", () => {
    expect(page.replaceAll(/^```[^]*?^```$/gm, "").match(/^#+ .*$/gm)).toEqual([
      `# ${id}`,
      "## Why",
      "## Examples",
      ...(rulesWithOptions.has(id) ? ["## Options"] : []),
      "## When to turn it off",
      "## Source",
    ]);
    const kinds = withoutIncorrect.has(id) ? ["correct"] : ["incorrect", "correct"];
    expect([...new Set(examples.map(({ kind }) => kind))]).toEqual(kinds);
  });

  test.each(examples)("line $line: an example that is $kind", (example) => {
    const expected = example.kind === "incorrect" ? [id] : [];
    expect([...new Set(findingsOf(example).map(({ rule }) => rule))]).toEqual(expected);
  });
});

test.each(readExamples(readFileSync(new URL("README.md", folder), "utf8")))(
  "README.md, line $line: an example that is $kind",
  (example) => {
    expect(example.kind).toBe("correct");
    expect(findingsOf(example)).toEqual([]);
  },
);

function findingsOf({ subject, text, host, config }: PageExample): Finding[] {
  if (subject === "config") return parseConfig(text, { uri: "callsheet.config.yaml" }).findings;
  return lint(documentKinds[subject].parse(text, { uri: "main.yaml" }), {
    host,
    config,
    today: "2026-11-22",
  });
}

describe("renewing the pages", () => {
  const rule = { id: "no-sugar", severity: "info", description: "Disallow sugar" } as const;
  const list = "# Rules\n\n<!-- generated: rules -->\nold\n<!-- /generated -->\n\nKept.\n";
  const page = "# no-sugar\n\n<!-- generated: header -->\n<!-- /generated -->\n\n## Why\n";
  const texts = new Map([
    ["README.md", list],
    ["docs/rules/README.md", list],
    ["docs/rules/no-sugar.md", page],
  ]);

  test("writes between the marks and keeps the rest", async () => {
    const renewed = await renewRulePages(texts, [rule]);
    expect(renewed.map(({ text }) => text)).toEqual([
      `# Rules

<!-- generated: rules -->

| rule                               | severity | what it does   |
| ---------------------------------- | -------- | -------------- |
| [no-sugar](docs/rules/no-sugar.md) | info     | Disallow sugar |

<!-- /generated -->

Kept.
`,
      `# Rules

<!-- generated: rules -->

| rule                    | severity | what it does   |
| ----------------------- | -------- | -------------- |
| [no-sugar](no-sugar.md) | info     | Disallow sugar |

<!-- /generated -->

Kept.
`,
      `# no-sugar

<!-- generated: header -->

Disallow sugar.

Severity: info · [All rules](README.md)

<!-- /generated -->

## Why
`,
    ]);
  });

  test("tells the severity in the strict set where it differs", async () => {
    const [, , renewed] = await renewRulePages(texts, [
      { ...rule, severity: "off", strict: "error" },
    ]);
    expect(renewed?.text).toContain("\nSeverity: off (strict: error) · [All rules](README.md)\n");
  });

  test("tells of a rule that can't be turned off", async () => {
    const [, , renewed] = await renewRulePages(texts, [{ ...rule, isFixed: true }]);
    expect(renewed?.text).toContain("\nSeverity: info (always) · [All rules](README.md)\n");
  });

  test("says which page to write when it is missing", async () => {
    await expect(renewRulePages(texts, [{ ...rule, id: "no-salt" }])).rejects.toThrow(
      "docs/rules/no-salt.md is missing. Write it, with `<!-- generated: header -->` and `<!-- /generated -->` in it.",
    );
  });

  test("says which marks a page lacks", async () => {
    const unmarked = new Map(texts).set("docs/rules/no-sugar.md", "# no-sugar\n");
    await expect(renewRulePages(unmarked, [rule])).rejects.toThrow(
      "docs/rules/no-sugar.md has no generated part. Write `<!-- generated: header -->` and `<!-- /generated -->` into it.",
    );
  });
});
