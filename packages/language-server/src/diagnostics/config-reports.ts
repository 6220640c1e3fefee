import { getConfigDiagnostics, type ClientFeatures } from "@callsheet/language-service";
import type { Diagnostic } from "vscode-languageserver";
import type { EditorMessages } from "../editor-messages.ts";
import type { ConfigFile } from "../surroundings.ts";

/** Tells what is wrong with the configurations of open session files. */
export interface ConfigReports {
  /** A session file is judged by this configuration. */
  readonly used: (sessionUri: string, config: ConfigFile | null) => void;
}

/**
 * Sends diagnostics of configurations, which no editor asks for: they are no documents of ours.
 * They go away with the mistakes, or with the last session file that is judged by them.
 */
export function reportConfigs(messages: EditorMessages, client: ClientFeatures): ConfigReports {
  const configs = new Map<string, ConfigFile>();
  const shown = new Map<string, string>();

  const show = (uri: string, diagnostics: Diagnostic[]) => {
    const written = JSON.stringify(diagnostics);
    if ((shown.get(uri) ?? "[]") === written) return;
    shown.set(uri, written);
    messages.publish({ uri, diagnostics });
  };
  return {
    used(sessionUri, config) {
      const before = configs.get(sessionUri);
      if (config === null) configs.delete(sessionUri);
      else {
        configs.set(sessionUri, config);
        show(config.uri, getConfigDiagnostics(config.text, config.findings, client));
      }
      const isUsed = [...configs.values()].some(({ uri }) => uri === before?.uri);
      if (before !== undefined && !isUsed) show(before.uri, []);
    },
  };
}
