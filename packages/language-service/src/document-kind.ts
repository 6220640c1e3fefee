import { fileKindOf, type FileKind } from "@callsheet/core";

/** The language ids that editors give to the kinds of documents. */
export const languageIds: Readonly<Record<FileKind, string>> = {
  session: "realtime-session",
  script: "realtime-script",
  scenario: "realtime-scenario",
};

/** Says what a document is, by its language if that tells, or else by its name. */
export function documentKind({
  uri,
  languageId,
}: {
  readonly uri: string;
  readonly languageId: string;
}): FileKind {
  const kinds: readonly FileKind[] = ["session", "script", "scenario"];
  return kinds.find((kind) => languageIds[kind] === languageId) ?? fileKindOf(uri);
}
