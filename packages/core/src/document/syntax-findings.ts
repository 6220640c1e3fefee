import type { ErrorCode, YAMLError } from "yaml";
import { builtInFinding } from "../built-in-rules.ts";
import type { Finding } from "../finding.ts";
import type { TextRange } from "../text-range.ts";
import { tabIndentationFinding } from "./tab-indentation.ts";
import { unquotedReferenceFinding } from "./unquoted-reference.ts";
import { tagFinding } from "./yaml-tag.ts";
import type { YamlTree } from "./yaml-tree.ts";

/**
 * The findings for what the parser refused; none when it refused nothing. A broken place usually
 * breaks what follows it too, so only the first error is told; tags break nothing and are all told.
 */
export function syntaxFindings(text: string, tree: YamlTree): Finding[] {
  const [first] = [...tree.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first === undefined) return tree.warnings.map((warning) => tagFinding(text, warning));
  const offsets = tree.errors.map(({ pos }) => pos[0]);
  const special = tabIndentationFinding(text, offsets) ?? unquotedReferenceFinding(text, first);
  if (special !== null) return [special];
  const range = problemRange(text, first);
  return [
    builtInFinding({
      rule: first.code === "RESOURCE_EXHAUSTION" ? "resource-limit" : "yaml-syntax",
      message: problemMessage(first, text.slice(range.start, range.end)),
      pointer: "",
      range,
    }),
  ];
}

/** The finding for a second document in the text, at its first content. */
export function secondDocumentFinding(text: string, second: YamlTree): Finding {
  const separator = text.lastIndexOf("---", second.range[0]);
  const start = separator < 0 ? second.range[0] : separator;
  return builtInFinding({
    rule: "single-document",
    message:
      "A second document starts here; a session file holds one. Move it to a file of its own.",
    pointer: "",
    range: { start, end: Math.min(start + 3, text.length) },
  });
}

function problemRange(text: string, { pos }: YAMLError): TextRange {
  // At the end of the text there is nothing to point at but what stands before it.
  const last = Math.max(0, text.trimEnd().length - 1);
  const start = Math.min(pos[0], last);
  const blank = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
  const shown = Math.min(start + blank, last);
  return { start: shown, end: Math.max(shown + 1, Math.min(pos[1], last + 1)) };
}

const remedies: Partial<Record<ErrorCode, (written: string) => string>> = {
  BAD_INDENT: () => "The indentation fits no level above it. Indent the line like its siblings.",
  BAD_SCALAR_START: (written) => `A value can't begin with \`${written}\`. Quote it.`,
  BLOCK_AS_IMPLICIT_KEY: () =>
    "A second `: ` on this line would start a mapping inside a value. Quote the value.",
  BLOCK_IN_FLOW: () =>
    "Lines with `- ` or `key:` can't stand inside brackets. Close the bracket first.",
  MISSING_CHAR: (written) => `A closing quote, bracket or \`:\` is missing at \`${written}\`.`,
  MULTILINE_IMPLICIT_KEY: () => "This line has no `: ` after its key. Add it, with a value.",
  UNEXPECTED_TOKEN: (written) =>
    `\`${written}\` is not expected here. Quote the value, or mend the line.`,
  RESOURCE_EXHAUSTION: () => "The nesting is too deep to be read.",
};

/** What the parser says under a code that it also uses for something else. */
const flowRemedies: readonly [form: RegExp, remedy: string][] = [
  [
    /^Flow (?:map|sequence).* in block collection/,
    "A bracket that opens above is not closed. Close it.",
  ],
  [/^Missing , between flow/, "A comma is missing before this. Put it between the two entries."],
];

function problemMessage(problem: YAMLError, written: string): string {
  const flow = flowRemedies.find(([form]) => form.test(problem.message));
  if (flow !== undefined) return flow[1];
  const [firstLine = ""] = written.split(/[\r\n]/, 1);
  const remedy = remedies[problem.code];
  return remedy === undefined ? `YAML can't read this: ${problem.message}.` : remedy(firstLine);
}
