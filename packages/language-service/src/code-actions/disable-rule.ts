import {
  lineBreakOf,
  takesDirective,
  type Directive,
  type Finding,
  type TextEdit,
} from "@callsheet/core";
import { cursorAt } from "../cursor.ts";
import type { SessionModel } from "../session-model.ts";
import { writtenDirectives } from "../written-directives.ts";
import type { OfferedAction } from "../to-lsp/code-action.ts";
import type { DiagnosedFinding } from "./diagnosed-finding.ts";

/** Stands where people are to say why a rule is off. */
const reason = "why?";

/**
 * Comments that turn a finding's rule off, for its line and for the file; each only where it can be
 * written and does silence the finding.
 */
export function disableRule(
  model: SessionModel,
  { finding, diagnostic }: DiagnosedFinding,
): OfferedAction[] {
  const { rule, uri } = finding;
  // Comments turn off what is found in the document itself, and JSON has none.
  if (uri !== undefined || /\.json$/i.test(model.uri) || !takesDirective(rule)) return [];
  const directives = writtenDirectives(model).filter(({ rules }) => rules.length > 0);
  const offers = [
    { title: `Disable ${rule} for this line`, edit: editForLine(model, directives, finding) },
    { title: `Disable ${rule} in this file`, edit: editForFile(model, directives, finding) },
  ];
  return offers.flatMap(({ title, edit }): OfferedAction[] => {
    const offered = { title, document: model, diagnostics: [diagnostic], isPreferred: false };
    return edit === null ? [] : [{ kind: "quickFix", edits: [edit], ...offered }];
  });
}

/** Above the line that the finding begins on, unless no comment can stand there. */
function editForLine(
  model: SessionModel,
  directives: readonly Directive[],
  { rule, range }: Finding,
): TextEdit | null {
  const { text, positions } = model;
  const { line } = positions.positionAt(range.start);
  // Directives count their lines from 1.
  const above = directives.findLast((directive) => directive.line === line + 1);
  if (above !== undefined) return addRule(above, rule);
  const start = positions.offsetAt({ line, character: 0 });
  const [indent = ""] = /^[ \t]*/.exec(text.slice(start)) ?? [];
  // Comments share the line below them, and so have none of their own.
  const isComment = text.startsWith("#", start + indent.length);
  if (isComment || isInScalar(model, start)) return null;
  return newComment(model, start, `${indent}# callsheet-disable-next-line ${rule} -- ${reason}`);
}

/** Below the comments that the file begins with. */
function editForFile(
  model: SessionModel,
  directives: readonly Directive[],
  { rule }: Finding,
): TextEdit | null {
  const forFile = directives.find((directive) => directive.line === null);
  if (forFile !== undefined) return addRule(forFile, rule);
  const [head = ""] = /^\uFEFF?(?:#.*(?:\r\n|\n|\r))*/.exec(model.text) ?? [];
  return newComment(model, head.length, `# callsheet-disable ${rule} -- ${reason}`);
}

/** Names one rule more in a directive that names some. */
function addRule({ rules }: Directive, rule: string): TextEdit | null {
  const end = rules.at(-1)?.range.end;
  return end === undefined ? null : { range: { start: end, end }, newText: `, ${rule}` };
}

/** A comment on a line of its own; `null` where a byte order mark would begin that line. */
function newComment({ text }: SessionModel, start: number, comment: string): TextEdit | null {
  if (start < 2 && text.startsWith("\uFEFF")) return null;
  return { range: { start, end: start }, newText: comment + lineBreakOf(text) };
}

/** Whether a scalar that spans lines goes on at an offset, so that a comment would be part of it. */
function isInScalar(model: SessionModel, offset: number): boolean {
  const node = cursorAt(model, offset)?.node;
  return node?.kind === "scalar" && node.range.start < offset && offset < node.range.end;
}
