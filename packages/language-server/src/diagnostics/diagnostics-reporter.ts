/** Brings diagnostics to the editor, in one of the protocol's two ways. */
export interface DiagnosticsReporter {
  /** A document was opened or edited. */
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** Something else has changed that documents are judged by. */
  readonly outdated: (uris: readonly string[]) => void;
}
