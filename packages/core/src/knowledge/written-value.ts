import type { YamlScalar } from "../document/yaml-scalar.ts";

/**
 * Looks up the plain and quoted values as they are written, without their quotes. `null` where an
 * alias or a block text gives the value; a reference reads as itself. So a fix can tell a value
 * that stands in the file from one that a variable holds, which it must not write down.
 */
export function createWrittenValues(
  scalars: () => readonly YamlScalar[],
): (pointer: string) => string | null {
  let byPointer: ReadonlyMap<string, YamlScalar> | null = null;
  return (pointer) => {
    byPointer ??= new Map(
      scalars().flatMap((scalar) => (scalar.part === "value" ? [[scalar.pointer, scalar]] : [])),
    );
    const scalar = byPointer.get(pointer);
    return scalar === undefined ? null : withoutQuotes(scalar);
  };
}

function withoutQuotes({ style, source }: YamlScalar): string | null {
  if (style === "plain") return source;
  return style === "single-quoted" || style === "double-quoted" ? source.slice(1, -1) : null;
}
