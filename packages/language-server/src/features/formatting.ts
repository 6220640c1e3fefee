import { getFormattingEdits } from "@callsheet/language-service";
import type { Feature } from "./feature.ts";

/** White space in its place. */
export const formatting: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
  }),
  listen({ connection, settings, answer }) {
    const isOn = (): boolean => settings.current().format.enable;
    connection.onDocumentFormatting(
      answer([], (model, { options }) => (isOn() ? getFormattingEdits(model, options) : [])),
    );
    connection.onDocumentRangeFormatting(
      answer([], (model, { options, range }) =>
        isOn() ? getFormattingEdits(model, options, range) : [],
      ),
    );
  },
};
