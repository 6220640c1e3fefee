import { getCodeLenses } from "@callsheet/language-service";
import type { Feature } from "./feature.ts";

export const codeLenses: Feature = {
  // Lenses run commands; an editor without them has no use for lenses.
  capabilities: ({ options }) => (options.commands.length === 0 ? {} : { codeLensProvider: {} }),
  listen({ connection, settings, options, answer }) {
    connection.onCodeLens(
      answer([], (model) =>
        settings.current().codeLens ? getCodeLenses(model, options.commands) : [],
      ),
    );
  },
};
