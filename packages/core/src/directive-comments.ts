import { visit } from "yaml";
import type { SourceDocument } from "./document/source-document.ts";
import { nodeRange, type YamlTree } from "./document/yaml-tree.ts";
import { createLineIndex, type LineIndex, type TextRange } from "./text-range.ts";

/** A comment that turns rules off: for the line below it, or for the whole file. */
export interface Directive {
  /** `null` for the whole file. */
  readonly line: number | null;
  readonly rules: readonly NamedRule[];
  /** Whether words stand behind `--`. */
  readonly hasReason: boolean;
  /** From the `#` on. */
  readonly range: TextRange;
}

/** A rule that a comment names, and where. */
export interface NamedRule {
  readonly id: string;
  readonly range: TextRange;
}

const directiveForm =
  /^[ \t]*(#[ \t]*callsheet-disable(-next-line)?(?:[ \t]+([^\r\n]*?))?)[ \t]*$/gm;

/**
 * The directives of a document: `# callsheet-disable-next-line rule-id -- reason`, or
 * `# callsheet-disable rule-id -- reason` for the whole file. Several ids are separated by commas.
 */
export function readDirectives({ text, nodes }: SourceDocument): Directive[] {
  if (!text.includes("callsheet-disable") || nodes.tree === null) return [];
  const lines = createLineIndex(text);
  const isInScalar = createScalarSearch(nodes.tree);
  let below = 0;
  const directives: Directive[] = [];
  for (const match of text.matchAll(directiveForm)) {
    const [whole, comment = "", nextLine, rest = ""] = match;
    const start = match.index + whole.indexOf(comment);
    if (isInScalar(start)) continue;
    const end = start + comment.length;
    const [ids = "", reason = ""] = rest.split(/(?:^|\s)--(?:\s|$)/, 2);
    const { line } = lines.positionAt(start);
    // Comments that stand above one another share the line below them.
    if (line >= below) below = lineBelow(text, lines, line);
    directives.push({
      line: nextLine === undefined ? null : below,
      rules: namedRules(ids, end - rest.length),
      hasReason: reason.trim() !== "",
      range: { start, end },
    });
  }
  return directives;
}

function namedRules(ids: string, offset: number): NamedRule[] {
  return [...ids.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    range: { start: offset + index, end: offset + index + id.length },
  }));
}

/** The next line that is not a comment, so that directives can stand above one another. */
function lineBelow(text: string, lines: LineIndex, line: number): number {
  let below = line + 1;
  for (let range = lines.lineRange(below); range !== null; range = lines.lineRange(below)) {
    if (!text.slice(range.start, range.end).trimStart().startsWith("#")) break;
    below++;
  }
  return below;
}

/** Tells of offsets, asked for in the order of the text, whether they are inside a scalar. */
function createScalarSearch(tree: YamlTree): (offset: number) => boolean {
  const scalars: TextRange[] = [];
  visit(tree.contents, {
    Scalar(_key, scalar) {
      scalars.push(nodeRange(scalar));
    },
  });
  let next = 0;
  return (offset) => {
    while ((scalars[next]?.end ?? Infinity) <= offset) next++;
    return (scalars[next]?.start ?? Infinity) < offset;
  };
}
