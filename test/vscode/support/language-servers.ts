import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The processes that run the language server of the extension that is installed below a folder. */
export function languageServers(home: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      const words = commandLine(id);
      return words.some((word) => word.startsWith(home) && word.endsWith("/dist/server.cjs"));
    })
    .map(Number);
}

/** A process may end while it is looked at. */
function commandLine(id: string): string[] {
  try {
    return readFileSync(join("/proc", id, "cmdline"), "utf8").split("\0");
  } catch {
    return [];
  }
}
