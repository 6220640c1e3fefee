import { isObject, type Target } from "@callsheet/core";

/** The section of an editor's settings that is ours. */
export const settingsSection = "callsheet";

/** What a user has set. */
export interface Settings {
  /** Whether there are diagnostics. */
  readonly validate: boolean;
  /** The endpoint that files are for; `null` leaves it to the configuration file. */
  readonly target: Target | null;
  readonly inlayHints: { readonly defaults: boolean };
  readonly codeLens: boolean;
  readonly format: { readonly enable: boolean };
}

/** Reads our section of the settings. What is missing or of a wrong type is as if never set. */
export function readSettings(section: unknown): Settings {
  const { validate, target, inlayHints, codeLens, format } = isObject(section) ? section : {};
  return {
    validate: validate !== false,
    target: target === "openai" || target === "azure" ? target : null,
    inlayHints: { defaults: isObject(inlayHints) && inlayHints["defaults"] === true },
    codeLens: codeLens !== false,
    format: { enable: !isObject(format) || format["enable"] !== false },
  };
}

/** Our section within what an editor sends: all settings, or ours alone. */
export function sectionOf(settings: unknown): unknown {
  return isObject(settings) && isObject(settings[settingsSection])
    ? settings[settingsSection]
    : settings;
}
