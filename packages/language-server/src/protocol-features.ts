import { isObject } from "@callsheet/core";
import type { ClientCapabilities } from "vscode-languageserver";

/** What an editor's side of the protocol offers, beyond what its users see of an answer. */
export interface ProtocolFeatures {
  /** It can be asked for settings. */
  readonly asksSettings: boolean;
  /** It tells of changed settings only when asked to. */
  readonly registersSettings: boolean;
  /** It watches files for us. */
  readonly watchesFiles: boolean;
  /** It tells when folders are added to the workspace. */
  readonly tellsFolders: boolean;
  /** It fetches diagnostics; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  /** It wants to know which version of a document diagnostics are about. */
  readonly diagnosticVersions: boolean;
  /** It asks what a rename would change before its user types the new name. */
  readonly preparesRename: boolean;
  /** What it can be asked to fetch again. */
  readonly refreshes: {
    readonly diagnostics: boolean;
    readonly inlayHints: boolean;
    readonly semanticTokens: boolean;
    readonly codeLenses: boolean;
  };
}

/** What an editor says that it can do. What it doesn't mention it can't. */
export function protocolFeatures({
  textDocument,
  workspace,
}: ClientCapabilities): ProtocolFeatures {
  return {
    asksSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    pullsDiagnostics: isObject(textDocument?.diagnostic),
    diagnosticVersions: textDocument?.publishDiagnostics?.versionSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      codeLenses: workspace?.codeLens?.refreshSupport === true,
    },
  };
}
