import { ESLint as ESLint10, type Linter } from "eslint";
import { ESLint as ESLint9 } from "eslint-9";
import { plugin } from "eslint-plugin-callsheet";

/** The versions of ESLint that the plugin is for. */
export const eslintVersions = [
  ["ESLint 10", ESLint10],
  ["ESLint 9", ESLint9],
] as const;

export type ESLintClass = (typeof eslintVersions)[number][1];

/** The strict preset on a day that every test shares. */
export const strictConfig = {
  ...plugin.configs.strict,
  settings: { callsheet: { today: "2026-11-22" } },
};

/** How a text is linted; as `test.realtime.yaml` by the strict preset unless told otherwise. */
export interface Surroundings {
  readonly configs?: readonly object[];
  readonly fileName?: string;
  readonly fix?: boolean;
}

/** What ESLint says of a text, and the text after its fixes. */
export async function runESLint(
  ESLint: ESLintClass,
  text: string,
  { configs = [strictConfig], fileName = "test.realtime.yaml", fix = false }: Surroundings = {},
): Promise<{ messages: Linter.LintMessage[]; output: string }> {
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [...configs], fix });
  const [result] = await eslint.lintText(text, { filePath: fileName });
  if (result === undefined) throw new Error(`ESLint did not look at ${fileName}.`);
  return { messages: result.messages, output: result.output ?? text };
}

/** A message's rule and its place as "line:column-line:column". */
export function place({ ruleId, line, column, endLine, endColumn }: Linter.LintMessage): string {
  return `${ruleId ?? "none"} ${line}:${column}-${endLine ?? "?"}:${endColumn ?? "?"}`;
}
