import type { SyntaxNode, TextRange } from "@callsheet/core";
import type { Hover, Position } from "vscode-languageserver-types";
import type { ClientFeatures } from "./client-features.ts";
import { cursorAt } from "./cursor.ts";
import { directiveDocs } from "./hover/directive-docs.ts";
import { hoveredPlace } from "./hover/hovered-place.ts";
import { docsOfPlace } from "./hover/place-docs.ts";
import type { MarkupBlock } from "./markup.ts";
import type { SessionModel } from "./session-model.ts";
import { toHover } from "./to-lsp/hover.ts";

/**
 * What there is to know about a key, a value or a comment that turns rules off; `null` elsewhere,
 * and where nothing is known. Findings are left out, since editors show them anyway.
 */
export function getHover(
  model: SessionModel,
  position: Position,
  client: ClientFeatures,
): Hover | null {
  const offset = model.positions.offsetAt(position);
  const about = directiveDocs(model, offset) ?? nodeDocs(model, offset);
  if (about === null || about.blocks.length === 0) return null;
  return toHover(about.blocks, model.positions.rangeOf(about.range), client);
}

function nodeDocs(
  model: SessionModel,
  offset: number,
): { readonly blocks: readonly MarkupBlock[]; readonly range: TextRange } | null {
  const cursor = cursorAt(model, offset);
  if (cursor === null || !isWord(cursor.node)) return null;
  return { blocks: docsOfPlace(model, hoveredPlace(model, cursor)), range: cursor.node.range };
}

/** Whether there is something to point at: braces, dashes and absent values are nothing. */
function isWord({ kind, range }: SyntaxNode): boolean {
  return (kind === "scalar" || kind === "alias") && range.start < range.end;
}
