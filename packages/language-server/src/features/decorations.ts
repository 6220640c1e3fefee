import { getCodeLenses, getInlayHints } from "@callsheet/language-service";
import type { Feature } from "./feature.ts";

/** What is shown between the words of a document and above its lines. */
export const decorations: Feature = {
  capabilities: ({ options }) => ({
    inlayHintProvider: true,
    // Lenses run commands; an editor without them has no use for lenses.
    ...(options.commands.length > 0 && { codeLensProvider: {} }),
  }),
  listen({ connection, client, settings, options, answer }) {
    connection.languages.inlayHint.on(
      answer([], (model, { range }) =>
        settings.current().inlayHints.defaults ? getInlayHints(model, range, client) : [],
      ),
    );
    connection.onCodeLens(
      answer([], (model) =>
        settings.current().codeLens ? getCodeLenses(model, options.commands) : [],
      ),
    );
  },
};
