import { fileKindOf } from "@callsheet/core";
import { languageIds } from "@callsheet/language-service";

const ids = new Set(Object.values(languageIds));

const fileName = /(?:\.realtime\.(?:yaml|yml|json)|[/:]realtime\.yaml)$/;

/** Whether an open document is a session, a script or a scenario, by its language or its name. */
export function isSessionDocument({
  uri,
  languageId,
}: {
  readonly uri: string;
  readonly languageId: string;
}): boolean {
  return ids.has(languageId) || fileName.test(uri) || fileKindOf(uri) !== "session";
}
