import type { TokenKind } from "@callsheet/core";
import type { DocumentStyle } from "./document-style.ts";
import { closesFlow, opensFlow } from "./visible-tokens.ts";

/** The white space between two tokens of one line of YAML; `written` is what stands there now. */
export function spacingBetween(
  before: TokenKind,
  behind: TokenKind,
  written: string,
  style: Pick<DocumentStyle, "bracePadding" | "bracketPadding">,
): string {
  if (behind === "comment") return " ";
  if (opensFlow(before)) return closesFlow(behind) ? "" : paddingAt(before, style);
  const isMissing = before === "colon" || before === "question-mark";
  if (closesFlow(behind) && !isMissing) return paddingAt(behind, style);
  if (separators.has(before)) return " ";
  if (behind === "comma") return "";
  // `*name:` would be an alias of that name, and so it is with anchors and tags.
  if (behind === "colon") return names.has(before) ? " " : "";
  return written === "" ? "" : " ";
}

const separators: ReadonlySet<TokenKind> = new Set([
  "colon",
  "comma",
  "dash",
  "question-mark",
  "document-start",
]);

const names: ReadonlySet<TokenKind> = new Set(["alias", "anchor", "tag"]);

function paddingAt(
  bracket: TokenKind,
  { bracePadding, bracketPadding }: Pick<DocumentStyle, "bracePadding" | "bracketPadding">,
): string {
  const isBrace = bracket === "flow-mapping-start" || bracket === "flow-mapping-end";
  return isBrace ? bracePadding : bracketPadding;
}
