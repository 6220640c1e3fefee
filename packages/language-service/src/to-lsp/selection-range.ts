import type { Range, SelectionRange } from "vscode-languageserver-types";

/** A selection that grows from the first of `ranges` to the last, and then to the document. */
export function toSelectionRange(ranges: readonly Range[], document: Range): SelectionRange {
  return ranges.reduceRight<SelectionRange>((parent, range) => ({ range, parent }), {
    range: document,
  });
}
