/**
 * Text that may go to a terminal: control characters, which could move the cursor or change colours,
 * become visible signs, and a tab becomes two spaces.
 */
export function visibleText(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) => {
    if (character === "\t") return "  ";
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\uFFFD";
  });
}

const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]/u;

/** The columns that visible text takes up in a terminal: two for a wide character, none for a mark. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (wide.test(segment)) width += 2;
    else if (!zeroWidth.test(segment)) width += 1;
  }
  return width;
}
