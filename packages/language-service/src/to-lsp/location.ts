import type { Location, LocationLink, Range } from "vscode-languageserver-types";

/** Where something is declared. */
export interface DeclaredPlace {
  readonly uri: string;
  /** All that is declared. */
  readonly whole: Range;
  /** Its name, within `whole`. */
  readonly name: Range;
}

export function toLocation(uri: string, range: Range): Location {
  return { uri, range };
}

/** A way to a place, for those who ask about `origin`. */
export function toLocationLink({ uri, whole, name }: DeclaredPlace, origin: Range): LocationLink {
  return {
    originSelectionRange: origin,
    targetUri: uri,
    targetRange: whole,
    targetSelectionRange: name,
  };
}
