import { parsePointer } from "../../pointer.ts";

/** The path from the outermost schema along which a `$ref` leads; `null` where it is no pointer. */
export function localReferencePath(reference: string): string[] | null {
  if (reference === "#") return [];
  return reference.startsWith("#/") ? parsePointer(decodeFragment(reference.slice(1))) : null;
}

/** A fragment may have any character percent-encoded; one that can't be decoded is taken as it is. */
function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
