import { defaultConfig, type LintConfig, type LintOptions } from "@callsheet/core";

/** A finding that a fixture says it has. */
export interface ExpectedFinding {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly rule: string;
  /** What its message contains. */
  readonly part: string;
}

const expectation = /# expect(-above)?: ([a-z0-9-]+) "((?:[^"\\]|\\.)*)"/g;
const listEntry = /^(\d+) ([a-z0-9-]+) "((?:[^"\\]|\\.)*)"$/;

/**
 * Reads what a fixture expects from its comments: `# expect: rule-id "part of the message"` on the
 * line of the finding, or `# expect-above: …` below it, where that line can't hold a comment.
 * Throws when a comment begins like one of them and can't be read.
 */
export function readExpectations(text: string): ExpectedFinding[] {
  let above = 0;
  return text.split(/\r\n|\n/).flatMap((content, index) => {
    if (!/^\s*# expect-above:/.test(content)) above = index + 1;
    const line = above;
    const found = [...content.matchAll(expectation)];
    if (found.length !== [...content.matchAll(/# expect\b/g)].length) {
      throw new Error(`Line ${index + 1} holds an expectation that can't be read: ${content}`);
    }
    return found.map(([, _above, rule = "", part = ""]) => ({ line, rule, part: unescape(part) }));
  });
}

/** Reads a list of expectations that stands beside a fixture: `line rule-id "part"` a line. */
export function readExpectedList(list: string): ExpectedFinding[] {
  const entries = list.split("\n").filter((entry) => entry.trim() !== "");
  return entries.map((entry) => {
    const [, line, rule = "", part = ""] = listEntry.exec(entry) ?? [];
    if (line === undefined) throw new Error(`This expectation can't be read: ${entry}`);
    return { line: Number(line), rule, part: unescape(part) };
  });
}

function unescape(part: string): string {
  return part.replaceAll(/\\(.)/g, "$1");
}

/**
 * Reads how a fixture is to be linted from the comments at its head: `# config: strict`,
 * `# target: azure`, and `# env: NAME=value` for each variable that is set. Without any `env`
 * nothing is said of references.
 */
export function readLintOptions(text: string): LintOptions {
  const head = /^(?:#[^\n]*\n)*/.exec(text)?.[0] ?? "";
  const config: LintConfig = {
    ...defaultConfig,
    ...(/^# config: strict$/m.test(head) ? { extends: "strict" } : {}),
    ...(/^# target: azure$/m.test(head) ? { target: "azure" } : {}),
  };
  const variables = [...head.matchAll(/^# env: (\w+)=(.*)$/gm)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  const env = new Map(variables);
  const host = env.size === 0 ? {} : { env: (name: string) => env.get(name) };
  return { today: "2026-11-22", config, host };
}
