import type { ClientFeatures } from "@callsheet/language-service";
import {
  CodeActionKind,
  CompletionItemTag,
  DiagnosticTag,
  InsertTextMode,
  MarkupKind,
  SymbolTag,
  type ClientCapabilities,
} from "vscode-languageserver";

/** What an editor says that it can do. What it doesn't mention it can't. */
export function clientFeatures({ textDocument, workspace }: ClientCapabilities): ClientFeatures {
  const { completion, documentSymbol, codeAction, hover } = textDocument ?? {};
  const item = completion?.completionItem;
  const diagnostics = [textDocument?.publishDiagnostics, textDocument?.diagnostic];
  const formats = [
    ...(hover ? [hover.contentFormat] : []),
    ...(completion ? [item?.documentationFormat] : []),
  ];
  return {
    markdown:
      formats.length > 0 && formats.every((format) => includes(format, MarkupKind.Markdown)),
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    adjustsIndentation: includes(
      item?.insertTextModeSupport?.valueSet,
      InsertTextMode.adjustIndentation,
    ),
    completionTags: includes(item?.tagSupport?.valueSet, CompletionItemTag.Deprecated),
    symbolTags: includes(documentSymbol?.tagSupport?.valueSet, SymbolTag.Deprecated),
    nestedSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    relatedInformation: diagnostics.some((told) => told?.relatedInformation === true),
    diagnosticTags: diagnostics.some((told) =>
      includes(told?.tagSupport?.valueSet, DiagnosticTag.Deprecated),
    ),
    codeDescription: diagnostics.some((told) => told?.codeDescriptionSupport === true),
    codeActionLiterals: includes(
      codeAction?.codeActionLiteralSupport?.codeActionKind.valueSet,
      CodeActionKind.QuickFix,
    ),
    preferredActions: codeAction?.isPreferredSupport === true,
    locationLinks: textDocument?.definition?.linkSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    // Ranges of whole lines are right in every editor.
    foldsLinesOnly: textDocument?.foldingRange?.lineFoldingOnly !== false,
  };
}

function includes<T>(list: readonly T[] | null | undefined, wanted: T): boolean {
  return Array.isArray(list) && list.includes(wanted);
}
