/** What the command's exit code says. */
export const exitCode = {
  clean: 0,
  /** Findings at error level, or more warnings than allowed. */
  findings: 1,
  /** Bad usage, an unreadable file or a bad configuration. */
  usage: 2,
  /** The endpoint refused or failed. */
  endpoint: 3,
  /** A fault of our own. */
  fault: 4,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
