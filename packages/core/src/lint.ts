import { defaultConfig, type LintConfig } from "./config/lint-config.ts";
import { severityOf, withSeverities } from "./config/severities.ts";
import { applyDirectives } from "./directives.ts";
import { documentKinds, type CallsheetDocument } from "./document-kinds.ts";
import type { Finding } from "./finding.ts";
import { isObject } from "./json-value.ts";
import { locateReport } from "./locate-report.ts";
import type { ReferenceHost } from "./reference/reference-host.ts";
import { resolveTree, type ResolvedTree } from "./reference/resolved-tree.ts";
import { withoutServer, type Report } from "./report.ts";
import type { Rule, RuleSubject } from "./rules/rule.ts";
import { checkShape } from "./schema/shape-check.ts";
import { tellOnce } from "./tell-once.ts";
import { nothingWritten, writtenText } from "./reference/written-text.ts";

/** How a document is to be linted. */
export interface LintOptions {
  /** `YYYY-MM-DD`. Without it no date counts as passed, so that nothing is past its shutdown. */
  readonly today?: string;
  readonly config?: LintConfig;
  /**
   * What references may be resolved with. Findings in included files then carry their `uri`;
   * references that the host can't resolve are taken to be right.
   */
  readonly host?: ReferenceHost;
}

/** Everything that is wrong with a file, in the order of the text. Never throws. */
export function lint(document: CallsheetDocument, options: LintOptions = {}): Finding[] {
  return lintTree(document, sessionTree(document, options.host ?? {}), options);
}

/**
 * The session that a document stands for, its references replaced as far as the host allows. Other
 * kinds of documents have no references and stand for themselves.
 */
export function sessionTree(document: CallsheetDocument, host: ReferenceHost): ResolvedTree {
  const isLiteral = document.kind !== "session" || isOfTheWire(document);
  const read = isLiteral ? withoutReferences(document) : document;
  return resolveTree(read, host, documentKinds[document.kind].view);
}

/** A document in which `$` is a sign like any other. */
function withoutReferences(document: CallsheetDocument): CallsheetDocument {
  return { ...document, dollarScalars: new Map() };
}

/** Lints a document whose references were replaced before. */
export function lintTree(
  document: CallsheetDocument,
  tree: ResolvedTree,
  options: LintOptions,
): Finding[] {
  const config = options.config ?? defaultConfig;
  const reported = reportsOf(document, tree, options);
  const read = [...document.findings, ...tree.findings];
  const unreadable = new Set(
    read.map(({ rule, pointer }) => (rule === "json-value" ? pointer : null)),
  );
  const findings = [
    ...read,
    ...reported
      .filter(({ pointer }) => !unreadable.has(pointer))
      .map((report) => locateReport(tree.mounts, report)),
  ];
  return withSeverities(applyDirectives(document, findings, config), config).sort(byPlace);
}

function reportsOf(
  document: CallsheetDocument,
  tree: ResolvedTree,
  options: LintOptions,
): Report[] {
  const { value } = tree;
  const kind = documentKinds[document.kind];
  if (value === undefined) return [];
  const isOpen = (pointer: string): boolean => tree.open.has(pointer);
  const reported = checkShape(
    {
      view: kind.view,
      validate: (shape) => kind.validate(shape),
      isOpen,
      aliasOf: (pointer) => variableWords(tree.variables.get(pointer)),
    },
    value,
  );
  const shape = document.kind === "session" ? reported : reported.map(withoutServer);
  if (!isObject(value)) return shape;
  const config = options.config ?? defaultConfig;
  const subject: RuleSubject = {
    session: value,
    isOpen,
    today: options.today ?? null,
    target: config.target,
    written: isOfTheWire(document) ? nothingWritten : writtenText(tree.mounts),
  };
  const told = kind.rules.flatMap((rule) => runRule(rule, subject, config));
  const explained = new Set(told.map(({ explains }) => explains));
  const isUnexplained = ({ pointer }: Report): boolean => !explained.has(pointer);
  return tellOnce(shape.filter(isUnexplained), told.filter(isUnexplained));
}

function isOfTheWire(document: CallsheetDocument): boolean {
  return document.kind === "session" && document.form === "wire";
}

function runRule(rule: Rule, subject: RuleSubject, config: LintConfig): Report[] {
  const severity = severityOf(rule.id, rule, config);
  return severity === "off"
    ? []
    : rule.run(subject, severity, config.rules[rule.id]?.options ?? {});
}

function variableWords(name: string | undefined): string | null {
  return name === undefined ? null : `what the variable \`${name}\` holds`;
}

function byPlace(a: Finding, b: Finding): number {
  // The document's own findings come first, then those of each included file together.
  if (a.uri !== b.uri) return (a.uri ?? "") < (b.uri ?? "") ? -1 : 1;
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.rule < b.rule ? -1 : 1);
}
