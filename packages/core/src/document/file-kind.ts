/** What a file is: a session, what the emulator does in place of a model, or a conversation to test. */
export type FileKind = "session" | "script" | "scenario";

/** Says by its name what a file is; all that is not named otherwise is a session. */
export function fileKindOf(pathOrUri: string): FileKind {
  const [, kind] = /\.(script|scenario)\.ya?ml$/i.exec(pathOrUri) ?? [];
  switch (kind?.toLowerCase()) {
    case "script":
      return "script";
    case "scenario":
      return "scenario";
    default:
      return "session";
  }
}
