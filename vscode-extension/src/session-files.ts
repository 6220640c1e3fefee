/** The language id that the manifest gives to session files. */
export const sessionLanguage = "realtime-session";

/** A glob of all that the manifest takes for a session file. */
export const sessionFiles = "**/{*.realtime.yaml,*.realtime.yml,*.realtime.json,realtime.yaml}";
