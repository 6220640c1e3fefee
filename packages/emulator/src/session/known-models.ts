import { models } from "@callsheet/core";

/** The models that hold conversations today, and those that the user of the emulator adds. */
export function knownModels(added: readonly string[]): ReadonlySet<string> {
  const current = models.filter(({ kind, status }) => kind !== "live" && status !== "shutdown");
  return new Set([...current.map(({ id }) => id), ...added]);
}
