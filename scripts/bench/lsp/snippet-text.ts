/** A piece of text, or a tab stop with what stands in it at first: nothing if it repeats another. */
type Part = string | TabStop;

interface TabStop {
  readonly name: string;
  readonly content: readonly Part[];
}

const syntax = {
  nesting: /\$\{(\d+|[A-Za-z_]\w*):/y,
  choice: /\$\{(\d+)\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}/y,
  bare: /\$(\d+|[A-Za-z_]\w*)|\$\{(\d+|[A-Za-z_]\w*)\}/y,
  escaped: /\\([$}\\])/y,
  letter: /[^]/y,
};

/** The text that a snippet leaves with a user who goes past every tab stop. */
export function snippetText(snippet: string): string {
  const { parts } = readParts(snippet, 0, false);
  const contents = new Map<string, readonly Part[]>();
  const note = (part: Part) => {
    if (typeof part === "string") return;
    if (part.content.length > 0 && !contents.has(part.name)) contents.set(part.name, part.content);
    part.content.forEach(note);
  };
  const textOf = (part: Part): string =>
    typeof part === "string" ? part : (contents.get(part.name) ?? []).map(textOf).join("");
  parts.forEach(note);
  return parts.map(textOf).join("");
}

/** Reads up to the end, or up to the brace that ends a tab stop. */
function readParts(
  snippet: string,
  start: number,
  isNested: boolean,
): { parts: Part[]; end: number } {
  const parts: Part[] = [];
  let at = start;
  const take = (pattern: RegExp): readonly string[] | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(snippet);
    at += match?.[0].length ?? 0;
    return match;
  };
  const tabStop = (name = "", ...content: Part[]) => parts.push({ name, content });
  while (at < snippet.length && !(isNested && snippet[at] === "}")) {
    let match: readonly string[] | null;
    if ((match = take(syntax.nesting))) {
      const nested = readParts(snippet, at, true);
      tabStop(match[1], ...nested.parts);
      at = nested.end + 1;
    } else if ((match = take(syntax.choice))) tabStop(match[1], unescaped(match[2]));
    else if ((match = take(syntax.bare))) tabStop(match[1] ?? match[2]);
    else if ((match = take(syntax.escaped) ?? take(syntax.letter))) parts.push(match.at(-1) ?? "");
  }
  return { parts, end: at };
}

function unescaped(choice = ""): string {
  return choice.replace(/\\([$},|\\])/g, "$1");
}
