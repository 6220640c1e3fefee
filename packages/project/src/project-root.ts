import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export const configFileName = "callsheet.config.yaml";

/**
 * The folder that a session file's references may not leave: the nearest folder with a
 * configuration, else the root of the git repository, else the file's own folder.
 */
export function projectRootOf(file: string): string {
  const own = dirname(file);
  return nearestFolderWith(configFileName, own) ?? nearestFolderWith(".git", own) ?? own;
}

/** The configuration that holds for a session file: the nearest one upwards; `null` without one. */
export function configPathFor(file: string): string | null {
  const folder = nearestFolderWith(configFileName, dirname(file));
  return folder === null ? null : join(folder, configFileName);
}

/** The nearest folder, from `folder` upwards, that has an entry of this name. */
export function nearestFolderWith(name: string, folder: string): string | null {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, name))) return current;
    if (current === dirname(current)) return null;
  }
}
