import { relative, sep } from "node:path";

/** A path as it is shown to people and tools: relative to the working folder, with `/`. */
export function shownPath(path: string, cwd: string): string {
  // Most paths lie below, which shows without taking both to pieces.
  const isBelow = path.startsWith(cwd + sep);
  const shown = isBelow ? path.slice(cwd.length + sep.length) : relative(cwd, path) || ".";
  return sep === "/" ? shown : shown.replaceAll(sep, "/");
}
