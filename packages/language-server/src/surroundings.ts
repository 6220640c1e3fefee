import type { Finding } from "@callsheet/core";
import type { ServiceContext } from "@callsheet/language-service";

/** What lies around open documents: their configuration, the files they include, variables. */
export interface Surroundings {
  /** What surrounds the document at `uri` at this moment. */
  readonly around: (uri: string) => DocumentSurroundings;
  /** Globs of the files that documents may be affected by. */
  readonly watchedFiles: readonly string[];
}

/** What surrounds one version of a document. */
export interface DocumentSurroundings {
  readonly context: ServiceContext;
  /** The configuration that holds for the document; `null` without one. */
  readonly configFile: ConfigFile | null;
  /** Whether the configuration says that the document is not to be checked. */
  readonly isIgnored: () => Promise<boolean>;
  /**
   * Whether something here came from the file or folder at `uri`, or would have if it had been
   * there.
   */
  readonly isAffectedBy: (uri: string) => boolean;
}

/** A configuration as it was read. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  /** What is wrong with it. */
  readonly findings: readonly Finding[];
}

/** What the server knows that decides what may be looked at, and how. */
export interface SurroundingsOptions {
  /** Whether the user trusts the workspace. If not, only what lies in it is read. */
  readonly trusted: boolean;
  /** The URIs of the workspace's folders. */
  readonly workspaceFolders: () => readonly string[];
  /** All that is open in the editor: its texts stand for the files on disk. */
  readonly openTexts: () => readonly OpenText[];
  /** Hears the URI of what changes on disk; `null` where the editor tells of that. */
  readonly onChange: ((uri: string) => void) | null;
}

export interface OpenText {
  readonly uri: string;
  readonly getText: () => string;
}

export type CreateSurroundings = (options: SurroundingsOptions) => Surroundings;
