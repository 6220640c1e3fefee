const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Escapes text for XML; a character that XML 1.0 can't hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[&<>"\n\t]/g, (character) => entities[character] ?? character)
    .replaceAll(/[^\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}
