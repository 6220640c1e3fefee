/** The language id that editors give to session files. */
const languageId = "realtime-session";

const fileName = /(?:\.realtime\.(?:yaml|yml|json)|[/:]realtime\.yaml)$/;

/** Whether an open document is a session file, by its language or else by its name. */
export function isSessionDocument(document: {
  readonly uri: string;
  readonly languageId: string;
}): boolean {
  return document.languageId === languageId || fileName.test(document.uri);
}
