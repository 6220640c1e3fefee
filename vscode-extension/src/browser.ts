import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { startLanguageClient } from "./language-client.ts";

/** Starts the extension in a browser, where there are no terminals to run a command in. */
export function activate(context: ExtensionContext): void {
  const serverScript = Uri.joinPath(context.extensionUri, "dist/server-worker.js").toString(true);
  startLanguageClient(
    context,
    (options) =>
      new LanguageClient(
        "callsheet",
        "Callsheet",
        () => Promise.resolve(new Worker(serverScript)),
        options,
      ),
    [],
  );
}
