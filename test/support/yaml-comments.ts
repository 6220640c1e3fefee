import { Parser } from "yaml";

/** A comment of a text, `#` included, and the offset at which it begins. */
export interface YamlComment {
  readonly source: string;
  readonly offset: number;
}

/** The comments of a text in their order, as YAML reads them: not what looks like one in a text. */
export function readComments(text: string): YamlComment[] {
  const found: YamlComment[] = [];
  const open: unknown[] = [...new Parser().parse(text)];
  while (open.length > 0) {
    const token = open.pop();
    if (typeof token !== "object" || token === null) continue;
    const parts: unknown[] = Object.values(token);
    if (isComment(token)) found.push({ source: token.source, offset: token.offset });
    else open.push(...parts);
  }
  return found.sort((a, b) => a.offset - b.offset);
}

function isComment(token: object): token is { source: string; offset: number } {
  return "type" in token && token.type === "comment" && "source" in token && "offset" in token;
}
