/** A file that a generator makes. */
export interface GeneratedFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
}
