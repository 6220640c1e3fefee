import type { Location, LocationLink, Position } from "vscode-languageserver-types";
import type { ClientFeatures } from "./client-features.ts";
import { referencedFile } from "./file-uris.ts";
import { includedDeclarations } from "./included-declarations.ts";
import { thingAt } from "./named-things.ts";
import type { NamedThing } from "./names/named-thing.ts";
import type { SessionModel } from "./session-model.ts";
import { toLocation, toLocationLink, type DeclaredPlace } from "./to-lsp/location.ts";

/**
 * Where the thing at a position is declared: a tool, a property of its arguments, an anchor, or a
 * file. What is declared more than once has several places, what is declared nowhere has none.
 */
export function getDefinition(
  model: SessionModel,
  position: Position,
  client: ClientFeatures,
): Location[] | LocationLink[] {
  const { positions } = model;
  const found = thingAt(model, positions.offsetAt(position));
  if (found === null) return [];
  const places = placesOf(model, found.thing);
  if (!client.locationLinks) return places.map(({ uri, name }) => toLocation(uri, name));
  const origin = positions.rangeOf(found.mention.range);
  return places.map((place) => toLocationLink(place, origin));
}

function placesOf(model: SessionModel, thing: NamedThing): DeclaredPlace[] {
  if (thing.kind === "file") return fileStart(model, thing.name);
  if (thing.declarations.length === 0) return includedDeclarations(model, thing);
  const { uri, positions } = model;
  return thing.declarations.map(({ whole, range }) => ({
    uri,
    whole: positions.rangeOf(whole),
    name: positions.rangeOf(range),
  }));
}

function fileStart(model: SessionModel, path: string): DeclaredPlace[] {
  const uri = referencedFile(model, path);
  if (uri === null) return [];
  const start = model.positions.rangeOf({ start: 0, end: 0 });
  return [{ uri, whole: start, name: start }];
}
