import { sessionTree, type ResolvedTree } from "@callsheet/core";
import { oncePerVersion } from "./per-version.ts";

/** The session that a document stands for, with all that it includes; variables stay as they are. */
export const resolvedSession = oncePerVersion(({ session, context }): ResolvedTree => {
  const { readFile } = context;
  return sessionTree(session, readFile === null ? {} : { readFile });
});
