import { describeRule, type TextRange } from "@callsheet/core";
import { touches } from "../cursor.ts";
import { paragraph, type MarkupBlock } from "../markup.ts";
import type { SessionModel } from "../session-model.ts";
import { writtenDirectives } from "../written-directives.ts";

/**
 * What the rule does that is named in a comment which turns it off; elsewhere in such a comment,
 * what all do that it names. `null` outside of them.
 */
export function directiveDocs(
  model: SessionModel,
  offset: number,
): { readonly blocks: readonly MarkupBlock[]; readonly range: TextRange } | null {
  const directive = writtenDirectives(model).find(({ range }) => touches(range, offset));
  if (directive === undefined) return null;
  const named = directive.rules.find(({ range }) => touches(range, offset));
  const rules = named === undefined ? directive.rules : [named];
  return {
    blocks: rules.flatMap(({ id }) => ruleDocs(id)),
    range: named?.range ?? directive.range,
  };
}

function ruleDocs(id: string): MarkupBlock[] {
  const rule = describeRule(id);
  if (rule === null) return [];
  return [paragraph(`\`${id}\`: ${rule.description}. [All about it](${rule.url})`)];
}
