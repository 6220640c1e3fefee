/** The code of an error of the operating system (`ENOENT`); `null` for any other error. */
export function systemErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EEXIST: "a file of that name exists",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
  ELOOP: "its symbolic links go round in circles",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
};

/** Why the operating system refused, in words that end a sentence. */
export function systemErrorReason(error: unknown): string {
  const code = systemErrorCode(error);
  if (code === null) return "an unknown error";
  return reasons[code] ?? `the error is ${code}`;
}
