import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Range,
} from "vscode-languageserver-types";

export function toDocumentHighlight(range: Range, role: "declaration" | "use"): DocumentHighlight {
  const { Read, Write } = DocumentHighlightKind;
  return { range, kind: role === "declaration" ? Write : Read };
}
