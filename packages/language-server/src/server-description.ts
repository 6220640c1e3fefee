import {
  TextDocumentSyncKind,
  type InitializeResult,
  type ServerCapabilities,
} from "vscode-languageserver";
import manifest from "../package.json" with { type: "json" };
import type { Editor } from "./editor.ts";
import { features } from "./features/feature-list.ts";

/** What the editor is told of the server. */
export function describeServer(editor: Editor): InitializeResult {
  const { pullsDiagnostics, tellsFolders } = editor.protocol;
  const capabilities: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(pullsDiagnostics && {
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
    }),
    ...(tellsFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
  return {
    serverInfo: { name: manifest.name, version: manifest.version },
    capabilities: features.reduce(
      (announced, feature) => ({ ...announced, ...feature.capabilities(editor) }),
      capabilities,
    ),
  };
}
