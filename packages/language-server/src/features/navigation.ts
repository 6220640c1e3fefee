import {
  getDefinition,
  getDocumentHighlights,
  getDocumentLinks,
  getReferences,
} from "@callsheet/language-service";
import type { Feature } from "./feature.ts";

/** From a name or a reference to what it means, and back. */
export const navigation: Feature = {
  capabilities: () => ({
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
  }),
  listen({ connection, client, answer }) {
    connection.onDefinition(
      answer([], (model, { position }) => getDefinition(model, position, client)),
    );
    connection.onReferences(
      answer([], (model, { position, context }) => getReferences(model, position, context)),
    );
    connection.onDocumentHighlight(
      answer([], (model, { position }) => getDocumentHighlights(model, position)),
    );
    connection.onDocumentLinks(answer([], (model) => getDocumentLinks(model)));
  },
};
