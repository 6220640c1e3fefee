import type { ClientFeatures } from "@callsheet/language-service";
import type { Connection, InitializeParams } from "vscode-languageserver";
import { clientFeatures } from "./client-features.ts";
import { createEditorMessages, type EditorMessages } from "./editor-messages.ts";
import { readInitializationOptions, type InitializationOptions } from "./initialization-options.ts";
import { protocolFeatures, type ProtocolFeatures } from "./protocol-features.ts";
import { followSettings, type SettingsStore } from "./settings-store.ts";
import { followWorkspaceFolders } from "./workspace-folders.ts";

/** The editor at the other end of a connection, as it has introduced itself. */
export interface Editor {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly protocol: ProtocolFeatures;
  readonly options: InitializationOptions;
  readonly settings: SettingsStore;
  /** The URIs of the folders that are open in it. */
  readonly workspaceFolders: () => readonly string[];
  readonly messages: EditorMessages;
}

export function meetEditor(connection: Connection, params: InitializeParams): Editor {
  const protocol = protocolFeatures(params.capabilities);
  return {
    connection,
    client: clientFeatures(params.capabilities),
    protocol,
    options: readInitializationOptions(params.initializationOptions),
    settings: followSettings(connection, protocol),
    workspaceFolders: followWorkspaceFolders(connection, params),
    messages: createEditorMessages(connection, protocol),
  };
}
