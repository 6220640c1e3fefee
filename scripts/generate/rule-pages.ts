import { readdir, readFile } from "node:fs/promises";
import { builtInRules } from "../../packages/core/src/built-in-rules.ts";
import type { Severity } from "../../packages/core/src/finding.ts";
import { formatText } from "./format-text.ts";
import type { GeneratedFile } from "./generated-file.ts";

const pageFolder = "docs/rules";
const listPath = `${pageFolder}/README.md`;
const readmePath = "README.md";
const ruleFolder = "packages/core/src/rules";

/** A rule as its page shows it. */
export interface DescribedRule {
  readonly id: string;
  readonly severity: Severity | "off";
  /** The severity in the strict set, where that differs. */
  readonly strict?: Severity | "off";
  /** Set for what can't be turned off. */
  readonly isFixed?: boolean;
  /** One clause without a full stop: "Disallow …", "Require …". */
  readonly description: string;
}

/** The page of each rule and their lists, with the generated parts as the rules are now. */
export async function rulePages(root: URL): Promise<GeneratedFile[]> {
  return renewRulePages(await readPages(root), await describedRules(root));
}

/**
 * Renews the parts of the pages that stand between `<!-- generated: … -->` and
 * `<!-- /generated -->`; all else is written by hand and kept. `texts` holds the pages by path.
 * Throws when a page or its marks are missing, and says what to write.
 */
export function renewRulePages(
  texts: ReadonlyMap<string, string>,
  rules: readonly DescribedRule[],
): Promise<GeneratedFile[]> {
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return Promise.all([
    renewedPage(texts, readmePath, "rules", ruleTable(sorted, `${pageFolder}/`)),
    renewedPage(texts, listPath, "rules", ruleTable(sorted, "")),
    ...sorted.map((rule) =>
      renewedPage(texts, `${pageFolder}/${rule.id}.md`, "header", ruleHeader(rule)),
    ),
  ]);
}

async function renewedPage(
  texts: ReadonlyMap<string, string>,
  path: string,
  part: "header" | "rules",
  content: string,
): Promise<GeneratedFile> {
  const open = `<!-- generated: ${part} -->`;
  const close = "<!-- /generated -->";
  const text = texts.get(path);
  if (text === undefined) {
    throw new Error(`${path} is missing. Write it, with \`${open}\` and \`${close}\` in it.`);
  }
  const start = text.indexOf(open);
  const end = text.indexOf(close, start);
  if (start < 0 || end < 0) {
    throw new Error(`${path} has no generated part. Write \`${open}\` and \`${close}\` into it.`);
  }
  const formatted = await formatText(path, content);
  return { path, text: `${text.slice(0, start)}${open}\n\n${formatted}\n${text.slice(end)}` };
}

function ruleHeader(rule: DescribedRule): string {
  const { description } = rule;
  return `${description}.\n\nSeverity: ${severityWords(rule)} · [All rules](README.md)\n`;
}

/** `folder` leads to the pages from where the table stands. */
function ruleTable(rules: readonly DescribedRule[], folder: string): string {
  const rows = rules.map((rule) => {
    const { id, description } = rule;
    return `| [${id}](${folder}${id}.md) | ${severityWords(rule)} | ${description} |`;
  });
  return ["| rule | severity | what it does |", "| --- | --- | --- |", ...rows, ""].join("\n");
}

function severityWords({ severity, strict = severity, isFixed }: DescribedRule): string {
  if (isFixed === true) return `${severity} (always)`;
  return strict === severity ? severity : `${severity} (strict: ${strict})`;
}

async function readPages(root: URL): Promise<Map<string, string>> {
  const files = (await readdir(new URL(pageFolder, root))).filter((file) => file.endsWith(".md"));
  const paths = [readmePath, ...files.map((file) => `${pageFolder}/${file}`)];
  const entries = paths.map(async (path) => {
    return [path, await readFile(new URL(path, root), "utf8")] as const;
  });
  return new Map(await Promise.all(entries));
}

/** Every rule, read from its own file: the registry may still be waiting to be made again. */
async function describedRules(root: URL): Promise<DescribedRule[]> {
  const files = (await readdir(new URL(ruleFolder, root))).filter((file) => file !== "index.ts");
  const modules = files.map(async (file) => {
    const module: unknown = await import(new URL(`${ruleFolder}/${file}`, root).href);
    return Object.values(module ?? {}).filter(isDescribedRule);
  });
  const builtIn = Object.entries(builtInRules).map(([id, rule]) => ({ id, ...rule }));
  return [...builtIn, ...(await Promise.all(modules)).flat()];
}

function isDescribedRule(value: unknown): value is DescribedRule {
  const isObject = typeof value === "object" && value !== null;
  return isObject && "id" in value && "severity" in value && "description" in value;
}
