import fc from "fast-check";

/** What a hand may put into a text, and what YAML has a meaning for. */
const pieces = [
  ...["\n", " ", "  ", "    ", "\n\n", "\n  ", "\n    ", "\r\n"],
  ...["# c\n", "  # c\n", "    # c\n", "      # c\n", "#", " #"],
  ...[":", ": ", "key:", "key: ", "key: v\n", "  key: v\n", '"k": ', "? "],
  ...["- ", "-", "- x\n", "  - x\n", "\n- ", "- - x\n"],
  ...["{", "}", "[", "]", ",", "[a, b]", "{a: b}", "{ a: [1, 2] }", "[{a: b}]"],
  ...['"', "'", '"q"', "'q'", '"a\n  b"', "'it''s'", "\\n", "\\"],
  ...["|", "|-", "|+", "|2", ">", "|\n  x\n", ">\n    x\n   y\n", "|\n  x\n\n\n"],
  ...["a", "1", "true", "null", "~", "1.50", "0x1F", ".inf", "<<", "é", "\u{1F600}"],
  ...["&a ", "*a", "!t ", "%", "@", "`", "---\n", "...\n", "\t", "\uFEFF", "\u0000"],
];

/** An edit of any text; `at` is an offset, beginning again behind the text's end. */
export const textEdit = fc.record({
  at: fc.nat(),
  removed: fc.constantFrom(0, 0, 1, 2, 5),
  piece: fc.constantFrom(...pieces),
});

type TextEdit = typeof textEdit extends fc.Arbitrary<infer Edit> ? Edit : never;

export function afterEdit(text: string, { at, removed, piece }: TextEdit): string {
  const offset = at % (text.length + 1);
  return text.slice(0, offset) + piece + text.slice(offset + removed);
}
