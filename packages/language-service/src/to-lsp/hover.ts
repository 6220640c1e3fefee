import type { Hover, Range } from "vscode-languageserver-types";
import type { ClientFeatures } from "../client-features.ts";
import type { MarkupBlock } from "../markup.ts";
import { toMarkup } from "./markup.ts";

/** What is told about a range of a document. */
export function toHover(
  blocks: readonly MarkupBlock[],
  range: Range,
  client: ClientFeatures,
): Hover {
  return { contents: toMarkup(blocks, client), range };
}
