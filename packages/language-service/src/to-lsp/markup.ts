import { MarkupKind, type MarkupContent } from "vscode-languageserver-types";
import type { ClientFeatures } from "../client-features.ts";
import { markdownOf, plainTextOf, type MarkupBlock } from "../markup.ts";

/** Some blocks as Markdown, or as plain text for an editor that shows no other. */
export function toMarkup(blocks: readonly MarkupBlock[], client: ClientFeatures): MarkupContent {
  return client.markdown
    ? { kind: MarkupKind.Markdown, value: markdownOf(blocks) }
    : { kind: MarkupKind.PlainText, value: plainTextOf(blocks) };
}
