import type { TextEdit as OffsetEdit } from "@callsheet/core";
import type { TextEdit } from "vscode-languageserver-types";
import type { TextPositions } from "../text-positions.ts";

/** An edit of the text that `positions` are of. */
export function toTextEdit({ range, newText }: OffsetEdit, positions: TextPositions): TextEdit {
  return { range: positions.rangeOf(range), newText };
}
