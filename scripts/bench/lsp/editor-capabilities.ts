import {
  CompletionItemTag,
  DiagnosticTag,
  InsertTextMode,
  MarkupKind,
  type ClientCapabilities,
} from "vscode-languageserver-protocol";

/**
 * What VS Code can do, in what is measured and compared here. It takes diagnostics only when they
 * are pushed, because that is all that some servers do.
 */
export const editorCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated] },
    },
    completion: {
      contextSupport: true,
      insertTextMode: InsertTextMode.adjustIndentation,
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        documentationFormat: [MarkupKind.Markdown, MarkupKind.PlainText],
        tagSupport: { valueSet: [CompletionItemTag.Deprecated] },
        insertTextModeSupport: {
          valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation],
        },
      },
      completionList: {
        itemDefaults: ["commitCharacters", "editRange", "insertTextFormat", "insertTextMode"],
      },
    },
    hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] },
  },
  general: { positionEncodings: ["utf-16"] },
};
