import type { InlayHint, Position } from "vscode-languageserver-types";
import type { ClientFeatures } from "../client-features.ts";
import type { MarkupBlock } from "../markup.ts";
import { toMarkup } from "./markup.ts";

/** Words that are shown behind a position, and what they mean. */
export function toInlayHint(
  label: string,
  explanation: readonly MarkupBlock[],
  position: Position,
  client: ClientFeatures,
): InlayHint {
  return { position, label, tooltip: toMarkup(explanation, client), paddingLeft: true };
}
