/**
 * What people call a file, seen from a document: its path from the document's folder, or its bare
 * name where it lies elsewhere. Both are URIs.
 */
export function fileName(uri: string, document: string): string {
  const folder = document.slice(0, document.lastIndexOf("/") + 1);
  const isBelow = folder !== "" && uri.startsWith(folder);
  const path = uri.slice(isBelow ? folder.length : uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
