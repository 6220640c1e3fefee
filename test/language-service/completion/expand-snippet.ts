/** A character that is escaped, a choice, a place with a text, a place without, or anything else. */
const part =
  /\\([\\$}])|\$\{\d+\|((?:\\.|[^,|])*)(?:,(?:\\.|[^|])*)?\|\}|\$\{\d+:((?:\\.|[^}])*)\}|\$\d+|([^\\$]+)/gy;

/** A snippet with what stands in its places at first. Throws where it is no snippet. */
export function expandSnippet(snippet: string): string {
  let expanded = "";
  let end = 0;
  for (const match of snippet.matchAll(part)) {
    const [whole, escaped, choice, text, plain] = match;
    const written = choice ?? text;
    expanded += escaped ?? plain ?? written?.replaceAll(/\\(.)/g, "$1") ?? "";
    end = match.index + whole.length;
  }
  if (end !== snippet.length) throw new Error(`This is no snippet from ${end} on: ${snippet}`);
  return expanded;
}
