import { Uri, type ExtensionContext } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { startLanguageClient } from "./language-client.ts";

/** Starts the extension in a browser, where there are no terminals to run a command in. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, "dist/server-worker.js").toString(true);
  let server: Worker | null = null;

  // A worker alone would not do: VS Code wraps the class, and the client then doesn't know it.
  const startServer = (): Promise<MessageTransports> => {
    server?.terminate();
    server = new Worker(script);
    return Promise.resolve({
      reader: new BrowserMessageReader(server),
      writer: new BrowserMessageWriter(server),
    });
  };
  startLanguageClient(
    context,
    (options) => new LanguageClient("callsheet", "Callsheet", startServer, options),
    [],
  );
}
