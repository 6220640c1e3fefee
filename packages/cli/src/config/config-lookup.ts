import { dirname, resolve } from "node:path";

import { parseConfig } from "@callsheet/core";
import { configPathFor, type ConfigLookup, type ProjectConfig } from "@callsheet/project";

import type { Colors } from "../colors.ts";
import { readSourceFile } from "../files/source-file.ts";
import { placeFindings, reportedText } from "../report/lint-report.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Looks configurations up: always the `explicit` file where one is named, else the nearest
 * `callsheet.config.yaml` upwards. Each file is read once. A wrong configuration is a `UsageError`
 * that shows its findings.
 */
export function createConfigLookup(options: {
  cwd: string;
  explicit?: string | undefined;
  colors: Colors;
  /** Hears the path of every configuration that is read. */
  onRead?: (path: string) => void;
}): ConfigLookup {
  const read = new Map<string, Promise<ProjectConfig>>();
  const pathsByFolder = new Map<string, string | null>();
  const configAt = (path: string): Promise<ProjectConfig> => {
    options.onRead?.(path);
    const known = read.get(path) ?? readConfig(path, options.cwd, options.colors);
    read.set(path, known);
    return known;
  };
  return async (file) => {
    if (options.explicit !== undefined) return configAt(resolve(options.cwd, options.explicit));
    const folder = dirname(file);
    const known = pathsByFolder.get(folder);
    const path = known === undefined ? configPathFor(file) : known;
    pathsByFolder.set(folder, path);
    return path === null ? null : configAt(path);
  };
}

async function readConfig(path: string, cwd: string, colors: Colors): Promise<ProjectConfig> {
  const { name, text } = readSourceFile(path, cwd);
  const { config, findings } = parseConfig(text, { uri: path });
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const { formatFinding } = await import("../report/stylish.ts");
    const shown = placeFindings(errors, reportedText(name, text)).map((placed) =>
      formatFinding(placed, colors),
    );
    throw new UsageError([`The configuration ${name} is wrong.`, ...shown].join("\n\n"));
  }
  return { folder: dirname(path), config };
}
