import { getDiagnostics, type ClientFeatures } from "@callsheet/language-service";
import type { Diagnostic } from "vscode-languageserver";
import type { OpenSession } from "../open-sessions.ts";
import type { SettingsStore } from "../settings-store.ts";
import type { ConfigReports } from "./config-reports.ts";

/** Finds what is wrong with sessions. */
export interface SessionCheck {
  /** Resolves when enough is known to begin. */
  readonly ready: Promise<void>;
  /** On the way it tells what is wrong with the configuration of the session. */
  readonly diagnose: (session: OpenSession) => Promise<Diagnostic[]>;
}

export function createSessionCheck(
  settings: SettingsStore,
  client: ClientFeatures,
  configs: ConfigReports,
): SessionCheck {
  return {
    ready: settings.known,
    async diagnose({ uri, model, surroundings }) {
      configs.used(uri, surroundings.configFile);
      if (!settings.current().validate || (await surroundings.isIgnored())) return [];
      return getDiagnostics(model, client);
    },
  };
}
