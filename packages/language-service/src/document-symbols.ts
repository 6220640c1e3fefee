import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver-types";
import type { ClientFeatures } from "./client-features.ts";
import { outlineOf } from "./outline.ts";
import type { SessionModel } from "./session-model.ts";
import { toDocumentSymbol, toSymbolInformation } from "./to-lsp/document-symbol.ts";

/** The keys of a document with what is below them, its tools by their names. */
export function getDocumentSymbols(
  model: SessionModel,
  client: ClientFeatures,
): DocumentSymbol[] | SymbolInformation[] {
  const entries = outlineOf(model);
  const { uri, positions } = model;
  if (client.nestedSymbols) {
    return entries.map((entry) => toDocumentSymbol(entry, positions, client));
  }
  const container = { uri, positions, containerName: null };
  return entries.flatMap((entry) => toSymbolInformation(entry, container, client));
}
