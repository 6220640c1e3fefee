import {
  getDocumentSymbols,
  getFoldingRanges,
  getSelectionRanges,
  getSemanticTokens,
  semanticTokensLegend,
} from "@callsheet/language-service";
import type { Feature } from "./feature.ts";

/** What a document is made of. */
export const structure: Feature = {
  capabilities: () => ({
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
  }),
  listen({ connection, client, answer }) {
    const { semanticTokens } = connection.languages;
    connection.onDocumentSymbol(answer([], (model) => getDocumentSymbols(model, client)));
    connection.onFoldingRanges(answer([], (model) => getFoldingRanges(model, client)));
    connection.onSelectionRanges(
      answer([], (model, { positions }) => getSelectionRanges(model, positions)),
    );
    semanticTokens.on(answer({ data: [] }, (model) => getSemanticTokens(model)));
    semanticTokens.onRange(
      answer({ data: [] }, (model, { range }) => getSemanticTokens(model, range)),
    );
  },
};
