import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseConfig, type Finding } from "@callsheet/core";
import { decodeText } from "./decode-text.ts";
import type { ProjectConfig } from "./ignored-files.ts";

/** A configuration as it lies on disk. */
export interface ReadConfig extends ProjectConfig {
  readonly path: string;
  readonly text: string;
  /** What is wrong with it; `config` is then the default. */
  readonly findings: readonly Finding[];
}

/** Reads the configuration at `path`; one that can't be read is empty. Never throws. */
export function readConfig(path: string): ReadConfig {
  const text = readText(path);
  return { path, folder: dirname(path), text, ...parseConfig(text, { uri: path }) };
}

function readText(path: string): string {
  try {
    return decodeText(readFileSync(path))?.text ?? "";
  } catch {
    return "";
  }
}
