import { findSecrets, isPlaceholder, isSecretHeader } from "./knowledge/secret-forms.ts";

// The key has to begin where a word begins, or a long word would be searched from each letter on.
const member = /(["']?)(?<![\w-])([\w-]+)\1[ \t]*:[ \t]+([^\s,{}[\]#][^\r\n,}\]]*)/g;

/**
 * A session's text for people to see: each credential in it is asterisks of the same length, so
 * that places stay where they are. It goes by names and forms, and so works on broken text too.
 */
export function maskSecrets(text: string): string {
  let shown = text;
  for (const { start, end } of findSecrets(text)) shown = masked(shown, start, end);
  for (const match of text.matchAll(member)) {
    const [whole, , key = "", value = ""] = match;
    if (!isSecretHeader(key) || value.includes("${") || isPlaceholder(value)) continue;
    const end = match.index + whole.length;
    shown = masked(shown, end - value.length, end);
  }
  return shown;
}

function masked(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replaceAll(/\S/g, "*") + text.slice(end);
}
