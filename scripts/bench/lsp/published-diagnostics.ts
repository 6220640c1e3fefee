import {
  PublishDiagnosticsNotification,
  type Diagnostic,
  type ProtocolConnection,
} from "vscode-languageserver-protocol";

/** What must hold for the diagnostics of a document. */
export type Condition = (diagnostics: readonly Diagnostic[]) => boolean;

/** What a server has published so far. */
export interface PublishedDiagnostics {
  /** Ends as soon as what the server last published for a document meets a condition. */
  until(uri: string, condition: Condition): Promise<void>;
}

/** Listens to what a server publishes from now on. */
export function listenToDiagnostics(connection: ProtocolConnection): PublishedDiagnostics {
  const latest = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    latest.set(uri, diagnostics);
    for (const look of waiting) look();
  });
  return {
    until: (uri, condition) =>
      new Promise((resolve) => {
        const look = () => {
          const diagnostics = latest.get(uri);
          if (diagnostics === undefined || !condition(diagnostics)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
