import { readFileSync } from "node:fs";
import { join } from "node:path";

import type * as callsheet from "./index.ts";
import { loadBundle } from "./load-bundle.ts";

/** The command, from the bundle and the code cache that were built beside this file. */
const command = loadBundle(join(__dirname, "command.cjs"), readCache()).exports;
if (!isCommand(command)) throw new TypeError("The bundle is not the command.");

export const { run, streamsOf } = command;

function readCache(): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, "command.cache"));
  } catch {
    return undefined;
  }
}

function isCommand(value: unknown): value is typeof callsheet {
  return typeof value === "object" && value !== null && "run" in value && "streamsOf" in value;
}
