import { defaultConfig, type LintConfig } from "@callsheet/core";
import type { ConfigLookup } from "@callsheet/project";

/** Hears the path of every file that a check reads or looks for. */
export type ReadListener = (path: string) => void;

/** What a run says of how its files are judged. */
export interface SettingsOptions {
  readonly config?: string | undefined;
  readonly target?: "openai" | "azure" | undefined;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** What a file is judged by. */
export interface LintSettings {
  readonly config: LintConfig;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly onRead: ReadListener;
}

export async function settingsFor(
  file: string,
  configFor: ConfigLookup,
  { target, today }: SettingsOptions,
  onRead: ReadListener,
): Promise<LintSettings> {
  const config = (await configFor(file))?.config ?? defaultConfig;
  return { config: { ...config, ...(target && { target }) }, today, onRead };
}
