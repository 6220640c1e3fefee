import { isObject } from "@callsheet/core";

/** What an editor's extension tells of itself when it starts the server. All of it is optional. */
export interface InitializationOptions {
  /** Whether the user trusts the workspace. If not, only what lies in it is read. */
  readonly trusted: boolean;
  /** The commands that the editor can run: those that a code lens may name. */
  readonly commands: readonly string[];
}

/** Reads `initializationOptions`; what is missing or wrong is as without an extension. */
export function readInitializationOptions(value: unknown): InitializationOptions {
  const { trusted, commands } = isObject(value) ? value : {};
  return {
    trusted: trusted !== false,
    commands: Array.isArray(commands) ? commands.filter((name) => typeof name === "string") : [],
  };
}
