import {
  CodeActionKind,
  CompletionItemTag,
  DiagnosticTag,
  InsertTextMode,
  MarkupKind,
  SymbolTag,
  type ClientCapabilities,
} from "vscode-languageserver-protocol";

/** An editor that shows all that the server can give, and takes diagnostics when they are sent. */
export const fullCapabilities = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated] },
    },
    completion: {
      contextSupport: true,
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
    },
    hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] },
    documentSymbol: {
      hierarchicalDocumentSymbolSupport: true,
      tagSupport: { valueSet: [SymbolTag.Deprecated] },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix] } },
      isPreferredSupport: true,
    },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    foldingRange: { lineFoldingOnly: false },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
} satisfies ClientCapabilities;

/** The same editor with another value at a path: `textDocument.hover`. Throws when nothing is there. */
export function fullBut(path: string, value?: unknown): ClientCapabilities {
  const capabilities: ClientCapabilities = structuredClone(fullCapabilities);
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let parent: object = capabilities;
  for (const key of keys) parent = memberOf(parent, key);
  if (!Reflect.has(parent, last)) throw new Error(`There is no ${path} to take away.`);
  Reflect.set(parent, last, value);
  return capabilities;
}

function memberOf(parent: object, key: string): object {
  const member: unknown = Reflect.get(parent, key);
  if (typeof member !== "object" || member === null) throw new Error(`There is no ${key}.`);
  return member;
}
