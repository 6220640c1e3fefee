import { isObject } from "@callsheet/core";
import { DidChangeConfigurationNotification, type Connection } from "vscode-languageserver";
import type { ProtocolFeatures } from "./protocol-features.ts";
import { readSettings, sectionOf, settingsSection, type Settings } from "./settings.ts";

/** An editor that doesn't answer within this many milliseconds has the default settings for now. */
const patience = 500;

/** The settings of an editor's user, as far as they are known. */
export interface SettingsStore {
  readonly current: () => Settings;
  /** Resolves when the editor has told its settings, or has none to tell. */
  readonly known: Promise<void>;
  /** The listener hears when they are others than before. */
  readonly onChange: (listener: () => void) => void;
  /** To be called once the editor takes requests. */
  readonly start: () => void;
}

/** Keeps up with an editor's settings. */
export function followSettings(
  connection: Connection,
  { asksSettings, registersSettings }: ProtocolFeatures,
): SettingsStore {
  let settings = readSettings(null);
  let tell = () => {};
  let markKnown = () => {};
  const known = !asksSettings
    ? Promise.resolve()
    : new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        markKnown = () => {
          clearTimeout(timer);
          resolve();
        };
      });

  const take = (section: unknown): void => {
    const before = JSON.stringify(settings);
    settings = readSettings(section);
    if (JSON.stringify(settings) !== before) tell();
  };
  const ask = async (told: unknown): Promise<void> => {
    const answer: unknown = await connection.workspace
      .getConfiguration(settingsSection)
      .catch(() => null);
    // Some editors answer with nothing, and send their settings by themselves.
    take(isObject(answer) ? answer : told);
    markKnown();
  };
  connection.onDidChangeConfiguration(({ settings: all }) => {
    const told = sectionOf(all);
    if (asksSettings) void ask(told);
    else take(told);
  });
  return {
    current: () => settings,
    known,
    onChange: (listener) => void (tell = listener),
    start() {
      if (asksSettings) void ask(null);
      if (registersSettings) register(connection);
    },
  };
}

function register({ client }: Connection): void {
  const section = settingsSection;
  client.register(DidChangeConfigurationNotification.type, { section }).catch(() => {});
}
