/**
 * A part of what people are told about something. Its Markdown is written by us, and what it quotes
 * of a document is in code spans; longer texts of a document are code blocks.
 */
export type MarkupBlock =
  | { readonly kind: "paragraph"; readonly markdown: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "code"; readonly language: string; readonly text: string };

export function paragraph(markdown: string): MarkupBlock {
  return { kind: "paragraph", markdown };
}

/** Markdown of some blocks; no text of a document can end the code that it stands in. */
export function markdownOf(blocks: readonly MarkupBlock[]): string {
  return blocks.map(blockMarkdown).join("\n\n");
}

/** The same for editors that show text as it is. */
export function plainTextOf(blocks: readonly MarkupBlock[]): string {
  return blocks.map(blockText).join("\n\n");
}

function blockMarkdown(block: MarkupBlock): string {
  switch (block.kind) {
    case "paragraph":
      return block.markdown;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "code": {
      const fence = "`".repeat(Math.max(3, longestRunOfTicks(block.text) + 1));
      return `${fence}${block.language}\n${block.text}\n${fence}`;
    }
  }
}

function longestRunOfTicks(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

function blockText(block: MarkupBlock): string {
  switch (block.kind) {
    case "paragraph":
      return withoutMarks(block.markdown);
    case "list":
      return block.items.map((item) => `- ${withoutMarks(item)}`).join("\n");
    case "code":
      return block.text;
  }
}

/** What is in code spans stays as it is. */
function withoutMarks(markdown: string): string {
  return markdown.replaceAll(
    /`([^`]*)`|\*\*([^*]*)\*\*|\[([^\]]*)\]\(([^)]*)\)/g,
    (_, code?: string, bold?: string, label?: string, address?: string) =>
      code ?? bold ?? `${label ?? ""}: ${address ?? ""}`,
  );
}
