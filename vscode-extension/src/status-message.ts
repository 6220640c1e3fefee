import { window } from "vscode";

const millisecondsToRead = 4000;

/** Says why a command did nothing, in the status bar and only for a moment. */
export function showStatusMessage(text: string): void {
  window.setStatusBarMessage(`Callsheet: ${text}`, millisecondsToRead);
}
