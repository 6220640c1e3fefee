/** One step of a path into a JSON value: a key, or an index of a list. */
export type PathSegment = string | number;

/** Writes a path as an RFC 6901 JSON Pointer; the empty path is the root, `""`. */
export function formatPointer(path: readonly PathSegment[]): string {
  return path.map((segment) => `/${escapeSegment(segment)}`).join("");
}

/** Reads an RFC 6901 JSON Pointer. Indexes stay strings: only the value tells a key from an index. */
export function parsePointer(pointer: string): string[] {
  if (pointer === "") return [];
  const segments = pointer.slice(1).split("/");
  // Few pointers have anything escaped, and very many are read.
  return pointer.includes("~") ? segments.map(unescapeSegment) : segments;
}

/** The pointer of a member of the value at `pointer`. */
export function childPointer(pointer: string, segment: PathSegment): string {
  return `${pointer}/${escapeSegment(segment)}`;
}

/** The pointer one level up; the root is its own parent. */
export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

/** The last key or index of a pointer, unescaped; `null` at the root. */
export function lastSegment(pointer: string): string | null {
  if (pointer === "") return null;
  return unescapeSegment(pointer.slice(pointer.lastIndexOf("/") + 1));
}

/** A pointer to a key as people write it: `audio.output.voice`. */
export function dottedPath(pointer: string): string {
  return parsePointer(pointer).join(".");
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

function escapeSegment(segment: PathSegment): string {
  const written = String(segment);
  if (!written.includes("~") && !written.includes("/")) return written;
  return written.replaceAll("~", "~0").replaceAll("/", "~1");
}
