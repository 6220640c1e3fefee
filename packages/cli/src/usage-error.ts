/**
 * The command can't do what it was asked, and the person who typed it can mend that. Its message is
 * one sentence or two, shown without a stack; the exit code is 2.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
