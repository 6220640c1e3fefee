import type { DocumentHighlight, Position } from "vscode-languageserver-types";
import { thingAt } from "./named-things.ts";
import { inTextOrder, isDeclaration } from "./names/named-thing.ts";
import type { SessionModel } from "./session-model.ts";
import { toDocumentHighlight } from "./to-lsp/document-highlight.ts";

/** All places that name the thing at a position: written where it is declared, read elsewhere. */
export function getDocumentHighlights(
  model: SessionModel,
  position: Position,
): DocumentHighlight[] {
  const { positions } = model;
  const found = thingAt(model, positions.offsetAt(position));
  if (found === null) return [];
  const { declarations, uses } = found.thing;
  return inTextOrder([...declarations, ...uses]).map((mention) =>
    toDocumentHighlight(
      positions.rangeOf(mention.range),
      isDeclaration(mention) ? "declaration" : "use",
    ),
  );
}
