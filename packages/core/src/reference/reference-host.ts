/** The text of an included file, or why there is none. */
export type IncludedText =
  | { readonly uri: string; readonly text: string }
  | { readonly problem: "missing" | "outside" | "not-text" | "too-large" | "unreadable" };

/**
 * What a host hands in to resolve references. Without a capability, the references that need it
 * stay as they are written, and nothing is said of them.
 */
export interface ReferenceHost {
  /** The value of a variable; `undefined` when it is not set. */
  readonly env?: (name: string) => string | undefined;
  /** Reads the file at `path`, relative to the file `from` (a uri), within the host's sandbox. */
  readonly readFile?: (request: { readonly from: string; readonly path: string }) => IncludedText;
}
