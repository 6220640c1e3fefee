import type { Location, Position } from "vscode-languageserver-types";
import { thingAt } from "./named-things.ts";
import { inTextOrder } from "./names/named-thing.ts";
import type { SessionModel } from "./session-model.ts";
import { toLocation } from "./to-lsp/location.ts";

/** All places of the document that name the thing at a position, in the order of the text. */
export function getReferences(
  model: SessionModel,
  position: Position,
  options: { readonly includeDeclaration: boolean },
): Location[] {
  const { uri, positions } = model;
  const found = thingAt(model, positions.offsetAt(position));
  if (found === null) return [];
  const { declarations, uses } = found.thing;
  return inTextOrder([...(options.includeDeclaration ? declarations : []), ...uses]).map(
    ({ range }) => toLocation(uri, positions.rangeOf(range)),
  );
}
