import { isScalar, visit } from "yaml";
import { builtInFinding } from "./built-in-rules.ts";
import type { SourceDocument } from "./document/source-document.ts";
import { nodeRange } from "./document/yaml-tree.ts";
import type { Finding } from "./finding.ts";
import { createLineIndex, type TextRange } from "./text-range.ts";

/** A comment that turns rules off: for the line below it, or for the whole file. */
interface Directive {
  /** `null` for the whole file. */
  readonly line: number | null;
  readonly rules: readonly string[];
  readonly range: TextRange;
}

const directiveForm =
  /^[ \t]*(#[ \t]*callsheet-disable(-next-line)?(?:[ \t]+([^\r\n]*?))?)[ \t]*$/gm;

/**
 * Leaves out the findings that a comment turns off, and adds one for each comment that turns
 * nothing off: `# callsheet-disable-next-line rule-id -- reason`, or `# callsheet-disable rule-id`
 * for the whole file. Several ids are separated by commas.
 */
export function applyDirectives(document: SourceDocument, findings: readonly Finding[]): Finding[] {
  const directives = readDirectives(document);
  if (directives.length === 0) return [...findings];
  const lines = createLineIndex(document.text);
  const used = new Set<Directive>();
  const kept = findings.filter((finding) => {
    if (finding.uri !== undefined) return true;
    const line = lines.positionAt(finding.range.start).line;
    const matching = directives.filter(
      (directive) =>
        (directive.line === null || directive.line === line) &&
        directive.rules.includes(finding.rule),
    );
    for (const directive of matching) used.add(directive);
    return matching.length === 0;
  });
  const unused = directives.filter((directive) => !used.has(directive)).map(unusedDirective);
  return [...kept, ...unused];
}

function readDirectives(document: SourceDocument): Directive[] {
  const { text, tree } = document;
  if (tree === null || !text.includes("callsheet-disable")) return [];
  const lines = createLineIndex(text);
  return [...text.matchAll(directiveForm)].flatMap((match) => {
    const [whole, comment = "", nextLine, rest = ""] = match;
    const start = match.index + whole.indexOf(comment);
    if (isInScalar(document, start)) return [];
    const [ids = ""] = rest.split(/(?:^|\s)--(?:\s|$)/, 1);
    const rules = ids.split(/[\s,]+/).filter((id) => id !== "");
    const line = nextLine === undefined ? null : lineBelow(text, lines.positionAt(start).line);
    return [{ line, rules, range: { start, end: start + comment.length } }];
  });
}

/** The next line that is not a comment, so that directives can stand above one another. */
function lineBelow(text: string, line: number): number {
  const lines = createLineIndex(text);
  let below = line + 1;
  for (let range = lines.lineRange(below); range !== null; range = lines.lineRange(below)) {
    if (!text.slice(range.start, range.end).trimStart().startsWith("#")) break;
    below++;
  }
  return below;
}

function isInScalar({ tree }: SourceDocument, offset: number): boolean {
  let inside = false;
  if (tree === null) return inside;
  visit(tree, {
    Scalar(_key, scalar) {
      const range = isScalar(scalar) ? nodeRange(scalar) : null;
      if (range !== null && range.start < offset && offset < range.end) inside = true;
      return inside ? visit.BREAK : undefined;
    },
  });
  return inside;
}

function unusedDirective({ rules, range }: Directive): Finding {
  const message =
    rules.length === 0
      ? "This comment names no rule, so it turns nothing off. Name the rule that it is for."
      : `${rules.map((id) => `\`${id}\``).join(", ")} finds nothing here, so the comment turns nothing off. Remove it.`;
  return builtInFinding({ rule: "unused-directive", message, pointer: "", range });
}
