import type { ClientFeatures } from "../client-features.ts";
import type { InsertText, TabStop } from "../completion/insert-text.ts";

/** How lines are written in a document. */
interface LineForm {
  readonly lineBreak: string;
  /** The blanks that the editor puts before each line but the first by itself. */
  readonly indent: string;
}

/** An insert text as an editor takes it: a snippet, where there is a place to go to. */
export function insertTextIn(
  insert: InsertText,
  client: ClientFeatures,
  { lineBreak, indent }: LineForm,
): { newText: string; isSnippet: boolean } {
  const isSnippet = client.snippets && insert.some((piece) => typeof piece !== "string");
  const own = new RegExp(`\\n {0,${indent.length}}`, "g");
  const newText = insert
    .map((piece) => {
      if (typeof piece !== "string") return isSnippet ? placeholder(piece) : piece.plain;
      const lines = piece.replace(own, lineBreak);
      return isSnippet ? escaped(lines, /[\\$}]/g) : lines;
    })
    .join("");
  return { newText, isSnippet };
}

function placeholder({ stop, text, choices }: TabStop): string {
  if (choices !== undefined) {
    return `\${${stop}|${choices.map((choice) => escaped(choice, /[\\,|]/g)).join(",")}|}`;
  }
  return text === "" ? `$${stop}` : `\${${stop}:${escaped(text, /[\\$}]/g)}}`;
}

function escaped(text: string, special: RegExp): string {
  return text.replaceAll(special, "\\$&");
}
