import { relative, sep } from "node:path";

/** A path as it is shown to people and tools: relative to the working folder, with `/`. */
export function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path) || ".";
  return sep === "/" ? shown : shown.replaceAll(sep, "/");
}
