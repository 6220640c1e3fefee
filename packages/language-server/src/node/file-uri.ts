import { fileURLToPath, pathToFileURL } from "node:url";

/** The path of a file by its URI; `null` where it is no file on this machine. */
export function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
