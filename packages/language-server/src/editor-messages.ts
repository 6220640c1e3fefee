import {
  CodeLensRefreshRequest,
  type Connection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver";
import type { ProtocolFeatures } from "./protocol-features.ts";

/**
 * What the server says unasked. Nothing here waits for an answer, and it is no fault when the editor
 * has gone away or refuses.
 */
export interface EditorMessages {
  readonly publish: (params: PublishDiagnosticsParams) => void;
  /** Asks the editor to fetch all diagnostics again, where it fetches them. */
  readonly refreshDiagnostics: () => void;
  /** Asks the editor to fetch again what it shows between and over the text. */
  readonly refreshDecorations: () => void;
  /** Writes a fault of ours into the editor's log. */
  readonly log: (fault: unknown) => void;
}

export function createEditorMessages(
  connection: Connection,
  { refreshes }: ProtocolFeatures,
): EditorMessages {
  const { languages } = connection;
  return {
    publish: (params) => forget(connection.sendDiagnostics(params)),
    refreshDiagnostics() {
      if (refreshes.diagnostics) forget(languages.diagnostics.refresh());
    },
    refreshDecorations() {
      if (refreshes.inlayHints) forget(languages.inlayHint.refresh());
      if (refreshes.semanticTokens) forget(languages.semanticTokens.refresh());
      if (refreshes.codeLenses) forget(connection.sendRequest(CodeLensRefreshRequest.type));
    },
    log(fault) {
      const details = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      connection.console.error(`A fault in Callsheet itself: ${details}`);
    },
  };
}

function forget(sent: Promise<unknown>): void {
  sent.catch(() => {});
}
