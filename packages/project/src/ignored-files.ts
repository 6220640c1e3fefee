import { relative, resolve, sep } from "node:path";
import type { LintConfig } from "@callsheet/core";

/** A configuration and the folder that its globs are relative to. */
export interface ProjectConfig {
  readonly folder: string;
  readonly config: LintConfig;
}

/** Finds the configuration that holds for a session file; `null` when there is none. */
export type ConfigLookup = (file: string) => Promise<ProjectConfig | null>;

/** The files that the `ignore` of their configuration does not name, in the same order. */
export async function withoutIgnored(
  files: readonly string[],
  configFor: ConfigLookup,
): Promise<string[]> {
  const byProject = new Map<ProjectConfig, string[]>();
  for (const file of files) {
    const project = await configFor(file);
    if (project === null || project.config.ignore.length === 0) continue;
    const others = byProject.get(project);
    if (others === undefined) byProject.set(project, [file]);
    else others.push(file);
  }
  const ignored = new Set<string>();
  for (const [project, candidates] of byProject) {
    const kept = await notIgnored(project, candidates);
    for (const file of candidates) if (!kept.has(file)) ignored.add(file);
  }
  return files.filter((file) => !ignored.has(file));
}

async function notIgnored(
  { folder, config }: ProjectConfig,
  files: readonly string[],
): Promise<Set<string>> {
  const { escapePath, glob } = await import("tinyglobby");
  const patterns = files.map((file) => escapePath(relative(folder, file).split(sep).join("/")));
  const kept = await glob(patterns, {
    cwd: folder,
    absolute: true,
    dot: true,
    expandDirectories: false,
    ignore: [...config.ignore],
  });
  return new Set(kept.map((file) => resolve(file)));
}
