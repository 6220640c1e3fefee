import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { registerTerminalCommands } from "./commands/terminal-commands.ts";
import { startLanguageClient } from "./language-client.ts";

/** Starts the extension where Node runs it: on the desktop, and beside the files of a remote. */
export function activate(context: ExtensionContext): void {
  const server = {
    module: context.asAbsolutePath("dist/server.cjs"),
    transport: TransportKind.ipc,
  };
  const lensCommands = registerTerminalCommands(context);
  startLanguageClient(
    context,
    (options) => new LanguageClient("callsheet", "Callsheet", server, options),
    lensCommands,
  );
}
