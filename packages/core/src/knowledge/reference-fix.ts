import type { YamlScalar } from "../document/yaml-scalar.ts";
import type { PointerFix } from "../report.ts";

/** Puts a reference in the place of a scalar; inside brackets its braces need quotes. */
export function replaceByReference(
  { pointer, isInFlow }: YamlScalar,
  reference: string,
): PointerFix {
  const text = isInFlow ? JSON.stringify(reference) : reference;
  const edits = [{ op: "write", pointer, text }] as const;
  return { title: `Replace by \`${reference}\``, kind: "suggestion", edits };
}
