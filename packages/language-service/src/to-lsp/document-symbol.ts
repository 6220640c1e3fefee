import {
  SymbolKind,
  SymbolTag,
  type DocumentSymbol,
  type SymbolInformation,
} from "vscode-languageserver-types";
import type { ClientFeatures } from "../client-features.ts";
import type { OutlineEntry, OutlineKind } from "../outline.ts";
import type { TextPositions } from "../text-positions.ts";

const kinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  function: SymbolKind.Function,
  mcp: SymbolKind.Module,
  argument: SymbolKind.Property,
  mapping: SymbolKind.Object,
  list: SymbolKind.Array,
  string: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
};

/** An entry with those below it. */
export function toDocumentSymbol(
  { name, kind, detail, isDeprecated, range, selection, children }: OutlineEntry,
  positions: TextPositions,
  client: ClientFeatures,
): DocumentSymbol {
  return {
    name,
    kind: kinds[kind],
    range: positions.rangeOf(range),
    selectionRange: positions.rangeOf(selection),
    ...(detail !== null && { detail }),
    ...(isDeprecated && client.symbolTags && { tags: [SymbolTag.Deprecated] }),
    ...(children.length > 0 && {
      children: children.map((child) => toDocumentSymbol(child, positions, client)),
    }),
  };
}

interface SymbolContainer {
  readonly uri: string;
  readonly positions: TextPositions;
  /** `null` for what is in nothing but the document. */
  readonly containerName: string | null;
}

/** An entry and all below it, for editors that know no nesting. */
export function toSymbolInformation(
  { name, kind, isDeprecated, range, children }: OutlineEntry,
  { uri, positions, containerName }: SymbolContainer,
  client: ClientFeatures,
): SymbolInformation[] {
  const own: SymbolInformation = {
    name,
    kind: kinds[kind],
    location: { uri, range: positions.rangeOf(range) },
    ...(containerName !== null && { containerName }),
    ...(isDeprecated && client.symbolTags && { tags: [SymbolTag.Deprecated] }),
  };
  const inside = { uri, positions, containerName: name };
  return [own, ...children.flatMap((child) => toSymbolInformation(child, inside, client))];
}
