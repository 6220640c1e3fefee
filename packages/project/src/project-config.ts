import { dirname } from "node:path";
import { parseConfig, type Finding } from "@callsheet/core";
import type { ProjectConfig } from "./ignored-files.ts";
import { readText } from "./read-text.ts";

/** A configuration as it lies on disk. */
export interface ReadConfig extends ProjectConfig {
  readonly path: string;
  readonly text: string;
  /** What is wrong with it; `config` is then the default. */
  readonly findings: readonly Finding[];
}

/** Reads the configuration at `path`; one that can't be read is empty. Never throws. */
export function readConfig(path: string): ReadConfig {
  const text = textAt(path);
  return { path, folder: dirname(path), text, ...parseConfig(text, { uri: path }) };
}

function textAt(path: string): string {
  try {
    return readText(path)?.text ?? "";
  } catch {
    return "";
  }
}
