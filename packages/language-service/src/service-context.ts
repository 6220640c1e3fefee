import { defaultConfig, type LintConfig, type ReferenceHost } from "@callsheet/core";

/** What the host knows of a document's surroundings, and hands in. */
export interface ServiceContext {
  readonly config: LintConfig;
  /** `YYYY-MM-DD`; `null` where no date counts as passed. */
  readonly today: string | null;
  /**
   * Reads included files; `from` and the answer's `uri` are URIs. `null` where files can't be read:
   * references to them are then taken to be right.
   */
  readonly readFile: NonNullable<ReferenceHost["readFile"]> | null;
  /** The variables that `${env:…}` may name. Values never come here. */
  readonly variables: () => readonly KnownVariable[];
  /**
   * What lies in the folder at `path`, relative to the document `from` (a URI), within the sandbox
   * of references; empty where there is nothing or nothing can be read.
   */
  readonly listFolder: (request: { from: string; path: string }) => readonly FolderEntry[];
}

/** A variable that is set somewhere, by its name alone. */
export interface KnownVariable {
  readonly name: string;
  /** Where it is set, as people call it: `.env`, `.env.example`, "the environment". */
  readonly source: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** What holds where a host knows nothing: no files, no variables, no date. */
export const emptyContext: ServiceContext = {
  config: defaultConfig,
  today: null,
  readFile: null,
  variables: () => [],
  listFolder: () => [],
};
