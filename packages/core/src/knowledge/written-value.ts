import type { YamlScalar } from "../document/yaml-scalar.ts";
import type { WrittenText } from "../reference/written-text.ts";

/**
 * A plain or quoted value as it is written, without its quotes. `null` where an alias or a block
 * text gives the value; a reference reads as itself. So a fix can tell a value that stands in the
 * file from one that a variable holds, which it must not write down.
 */
export function writtenValue(written: WrittenText, pointer: string): string | null {
  const scalar = written.at(pointer);
  return scalar === null ? null : withoutQuotes(scalar);
}

function withoutQuotes({ style, source }: YamlScalar): string | null {
  if (style === "plain") return source;
  return style === "single-quoted" || style === "double-quoted" ? source.slice(1, -1) : null;
}
