import type { DocumentLink, Range } from "vscode-languageserver-types";

export function toDocumentLink(range: Range, target: string, tooltip: string): DocumentLink {
  return { range, target, tooltip };
}
