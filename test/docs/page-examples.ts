import { posix } from "node:path";
import {
  documentKinds,
  parseConfig,
  type FileKind,
  type IncludedText,
  type LintConfig,
  type ReferenceHost,
} from "@callsheet/core";

/**
 * An example on a rule's page. The words after a code block's language say what it is:
 *
 * - `yaml incorrect`: a session in which the rule of the page finds something, and no other does
 * - `yaml correct`: a session without findings
 * - `yaml incorrect config`, `yaml correct config`: the same, of a configuration; with `script` and
 *   `scenario` of those
 * - `yaml file=tools.yaml`: a file, of any language, that the page's sessions can include
 * - `yaml file=callsheet.config.yaml`: the configuration by which they are checked
 *
 * `env=NAME:value` after `incorrect` or `correct` sets a variable for that session; all others are
 * unset. A value holds no spaces. A block with a language and nothing else is not an example.
 */
export interface PageExample {
  readonly kind: "incorrect" | "correct";
  readonly subject: FileKind | "config";
  /** Where the code block begins in the page, counted from 1. */
  readonly line: number;
  readonly text: string;
  /** The variables of the example and the files of its page. */
  readonly host: ReferenceHost;
  /** The configuration of its page; what holds without one where the page has none. */
  readonly config: LintConfig;
}

interface CodeBlock {
  readonly line: number;
  readonly words: readonly string[];
  readonly text: string;
}

const blockForm = /^```\w+[ \t]+(\S[^\n]*)\n([^]*?)^```[ \t]*$/gm;

/** Reads the examples of a page; throws on a word that says nothing and on a wrong configuration. */
export function readExamples(page: string): PageExample[] {
  const blocks = [...page.matchAll(blockForm)].map(({ index, 1: words = "", 2: text = "" }) => ({
    line: page.slice(0, index).split("\n").length,
    words: words.trim().split(/\s+/),
    text,
  }));
  const files = new Map(blocks.flatMap(fileOf));
  return blocks
    .filter((block) => fileOf(block).length === 0)
    .map((block) => exampleOf(block, files));
}

function fileOf({ words, text }: CodeBlock): [name: string, text: string][] {
  const [word = ""] = words;
  return word.startsWith("file=") ? [[word.slice("file=".length), text]] : [];
}

function exampleOf(
  { line, words, text }: CodeBlock,
  files: ReadonlyMap<string, string>,
): PageExample {
  const [kind, ...rest] = words;
  const [first = ""] = rest;
  const named = isSubject(first) ? first : null;
  const subject = named ?? "session";
  const settings = named === null ? rest : rest.slice(1);
  if (kind !== "incorrect" && kind !== "correct") {
    throw new Error(`Line ${line}: a code block can't be \`${kind ?? ""}\`.`);
  }
  const variables = new Map(settings.map((setting) => variableOf(setting, line)));
  return { kind, subject, line, text, host: hostOf(variables, files), config: configOf(files) };
}

function isSubject(word: string): word is PageExample["subject"] {
  return word === "config" || Object.hasOwn(documentKinds, word);
}

function configOf(files: ReadonlyMap<string, string>): LintConfig {
  const uri = "callsheet.config.yaml";
  const { config, findings } = parseConfig(files.get(uri) ?? "", { uri });
  const [first] = findings;
  if (first !== undefined) throw new Error(`The configuration of the page: ${first.message}`);
  return config;
}

function variableOf(setting: string, line: number): [name: string, value: string] {
  const [, name, value] = /^env=(\w+):(.*)$/.exec(setting) ?? [];
  if (name === undefined || value === undefined) {
    throw new Error(`Line ${line}: \`${setting}\` is not of the form \`env=NAME:value\`.`);
  }
  return [name, value];
}

function hostOf(
  variables: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
): ReferenceHost {
  return {
    env: (name) => variables.get(name),
    readFile({ from, path }): IncludedText {
      const uri = posix.join(posix.dirname(from), path);
      const text = files.get(uri);
      return text === undefined ? { problem: "missing" } : { uri, text };
    },
  };
}
