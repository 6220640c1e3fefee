/** The language id that the manifest gives to session files. */
export const sessionLanguage = "realtime-session";

/** The language ids of all that the language server knows: sessions, scripts and scenarios. */
export const knownLanguages = [sessionLanguage, "realtime-script", "realtime-scenario"];

/** A glob of all that the manifest takes for a file in one of these languages. */
export const knownFiles =
  "**/{*.realtime.yaml,*.realtime.yml,*.realtime.json,realtime.yaml,*.script.yaml,*.script.yml,*.scenario.yaml,*.scenario.yml}";
