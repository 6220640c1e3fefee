import { describeExpected, type SchemaNode, type SchemaView } from "@callsheet/core";

const longestDetail = 72;

/** What a place takes, in a few words without markup; `null` where the schema doesn't say. */
export function expectedWords(view: SchemaView, nodes: readonly SchemaNode[]): string | null {
  const words = withoutMarkup(describeExpected(view, nodes));
  if (words === "") return null;
  return words.length <= longestDetail ? words : `${words.slice(0, longestDetail - 1).trimEnd()}…`;
}

/** What the schema says of a place, as Markdown; `null` where it says nothing. */
export function documentationOf(nodes: readonly SchemaNode[]): string | null {
  const texts = nodes.flatMap(
    ({ markdownDescription, description, deprecationMessage, default: value }) => {
      const about = markdownDescription ?? description;
      if (about === undefined) return [];
      const isTold = value !== undefined && (value === null || typeof value !== "object");
      return [
        [
          about,
          ...(deprecationMessage === undefined ? [] : [`**Deprecated.** ${deprecationMessage}`]),
          ...(isTold ? [`Default: \`${String(value)}\``] : []),
        ].join("\n\n"),
      ];
    },
  );
  return texts.length === 0 ? null : [...new Set(texts)].join("\n\n---\n\n");
}

/** Markdown of one line as plain text. */
export function withoutMarkup(markdown: string): string {
  return markdown.replaceAll("`", "").replaceAll("**", "");
}
