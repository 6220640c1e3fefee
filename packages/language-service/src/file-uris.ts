import type { SessionModel } from "./session-model.ts";

/**
 * The URI of the file that a reference names by a path relative to the document. `null` where there
 * is none to open: it is missing, lies outside of where references lead, or the document lies in
 * no folder.
 */
export function referencedFile(model: SessionModel, path: string): string | null {
  const { uri, context } = model;
  const answer = context.readFile?.({ from: uri, path });
  if (answer !== undefined && "uri" in answer) return answer.uri;
  const isThere = answer === undefined || !["missing", "outside"].includes(answer.problem);
  return isThere ? siblingUri(uri, path) : null;
}

/** The URI of a path relative to that of a file; `null` where the path leads nowhere from there. */
export function siblingUri(from: string, path: string): string | null {
  const [, root = "", folder] = /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)/i.exec(from) ?? [];
  if (folder === undefined || path.startsWith("/")) return null;
  const segments = folder.split("/").slice(1, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return null;
    } else if (segment !== ".") {
      segments.push(encodeURIComponent(segment.replaceAll(/\p{Surrogate}/gu, "\uFFFD")));
    }
  }
  return `${root}/${segments.join("/")}`;
}
