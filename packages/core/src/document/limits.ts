import type { CST } from "yaml";

/** The largest text that is read, in UTF-8 bytes: 4 MiB. */
export const byteLimit = 4 * 1024 * 1024;

/** The deepest nesting that is read, in levels. */
export const depthLimit = 200;

/** The most values that aliases may stand for in one document. */
export const aliasedValueLimit = 100_000;

/** The most files that one session may include, each counted as often as it is named. */
export const includeLimit = 1_000;

/** Whether a text has more than `byteLimit` bytes in UTF-8. */
export function exceedsByteLimit(text: string): boolean {
  // A UTF-16 unit takes at most three bytes, so most texts need no counting.
  if (text.length * 3 <= byteLimit) return false;
  let bytes = text.length;
  for (let at = 0; at < text.length && bytes <= byteLimit; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // The two units of a pair make four bytes together.
    bytes += unit < 0x800 || isSurrogate(unit) ? 1 : 2;
  }
  return bytes > byteLimit;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/**
 * The offset of the first token below `depthLimit` levels; `null` when there is none. Tokens are
 * looked at before nodes are made of them, because making nodes recurses.
 */
export function findDeepToken(tokens: readonly CST.Token[]): number | null {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > depthLimit) return token.offset;
    if (token.type === "document") {
      if (token.value) open.push({ token: token.value, depth });
    } else if ("items" in token) {
      for (const item of token.items) {
        if (item.key) open.push({ token: item.key, depth: depth + 1 });
        if (item.value) open.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return null;
}
