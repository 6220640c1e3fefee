import type { Scalar } from "yaml";
import type { TextRange } from "../text-range.ts";
import { nodeRange } from "./yaml-tree.ts";

export type ScalarStyle = "plain" | "single-quoted" | "double-quoted" | "literal" | "folded";

/** A key or a value as it is written. */
export interface YamlScalar {
  /** The pointer of the member that it is the key or the value of. */
  readonly pointer: string;
  readonly part: "key" | "value";
  readonly style: ScalarStyle;
  /** The text between start and end, quotes and block header included. */
  readonly source: string;
  readonly range: TextRange;
  /** Whether it stands inside brackets. */
  readonly isInFlow: boolean;
}

/** Describes a scalar of a text. */
export function yamlScalar(
  text: string,
  node: Scalar,
  place: Pick<YamlScalar, "pointer" | "part" | "isInFlow">,
): YamlScalar {
  const range = nodeRange(node);
  return { ...place, style: styleOf(node), source: text.slice(range.start, range.end), range };
}

const styles: Partial<Record<Scalar.Type, ScalarStyle>> = {
  QUOTE_SINGLE: "single-quoted",
  QUOTE_DOUBLE: "double-quoted",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
};

/** How a scalar is written. */
export function styleOf({ type }: Scalar): ScalarStyle {
  return type === undefined ? "plain" : (styles[type] ?? "plain");
}
