import type { SyntaxAlias, SyntaxNode } from "@callsheet/core";
import { quoteValue } from "@callsheet/core";
import { paragraph, type MarkupBlock } from "../markup.ts";
import type { SessionModel } from "../session-model.ts";
import { pointerOf, visitNodes } from "../visit-nodes.ts";
import { firstLines, maskedNode } from "./shown-text.ts";

/** What an alias at a pointer stands for; nothing where no anchor has its name. */
export function aliasDocs(
  model: SessionModel,
  { name, target }: SyntaxAlias,
  pointer: string,
): MarkupBlock[] {
  if (target === null) return [];
  const { text, positions } = model;
  const { character } = positions.positionAt(target.range.start);
  const { line } = positions.positionAt((target.anchor ?? target).range.start);
  const shown = maskedNode(text, target, [pointer, pointerTo(model, target)]);
  const deeper = new RegExp(`^ {1,${character}}`, "gm");
  return [
    paragraph(`${quoteValue(`*${name}`)} stands for ${quoteValue(`&${name}`)} in line ${line + 1}`),
    {
      kind: "code",
      language: "yaml",
      text: firstLines(character === 0 ? shown : shown.replaceAll(deeper, "")),
    },
  ];
}

function pointerTo({ syntax }: SessionModel, wanted: SyntaxNode): string {
  let pointer = "";
  visitNodes(syntax, (node, place, part) => {
    if (node === wanted && part === "value") pointer = pointerOf(place);
  });
  return pointer;
}
