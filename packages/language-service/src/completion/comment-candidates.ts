import { createLineIndex, takesDirective, type TextRange } from "@callsheet/core";
import type { SessionModel } from "../session-model.ts";
import { candidate, type Candidate } from "./candidate.ts";
import { lineAt } from "./cursor-line.ts";
import { isJsonFile } from "./layout.ts";
import { plainOffer, type Offer } from "./offer.ts";

/** A comment up to the cursor: a word at most, or a directive with the rule that is being named. */
const begunComment =
  /^#[ \t]*(?:([\w-]*)|callsheet-disable(-next-line)?[ \t]+(?:[\w-]+,[ \t]*)*([\w-]*))$/;

/**
 * What editors and Callsheet read in comments: on the first line, the line that names the schema; on
 * a line of its own, the directives that turn off what is found below it or in the file.
 */
export function commentOffer(model: SessionModel, comment: TextRange, offset: number): Offer {
  const nothing = plainOffer([], comment, offset);
  const { text } = model;
  const typed = text.slice(comment.start, offset);
  const begun = begunComment.exec(typed);
  const isOwnLine = text.slice(lineAt(text, offset).start, comment.start).trim() === "";
  if (begun === null || !isOwnLine || isJsonFile(model.uri)) return nothing;
  const [, word, nextLine, rule = ""] = begun;
  if (word === undefined) {
    const rest = /^[\w-]*/.exec(text.slice(offset, comment.end))?.[0] ?? "";
    const found = rulesFound(model, nextLine === undefined ? null : offset);
    const range = { start: offset - rule.length, end: offset + rest.length };
    return plainOffer(
      found.map((id) => commentCandidate(id, [id])),
      range,
      offset,
    );
  }
  if (!/^[\w-]*[ \t]*$/.test(text.slice(offset, comment.end))) return nothing;
  return plainOffer([...modeline(model, offset), ...directives(model, offset)], comment, offset);
}

/** The first line of a file that tells editors its schema; none where the file has one. */
export function modeline(model: SessionModel, offset: number): Candidate[] {
  const { text, schema, kind } = model;
  const isFirst = lineAt(text, offset).start === lineAt(text, 0).start;
  const { $id: address } = schema.root;
  if (
    !isFirst ||
    isJsonFile(model.uri) ||
    address === undefined ||
    text.includes("yaml-language-server:")
  )
    return [];
  // What is published for editors of sessions takes references, too.
  const published =
    kind === "session" ? address.replace(/\.schema\.json$/, ".authoring.schema.json") : address;
  const line = `# yaml-language-server: $schema=${published}`;
  return [{ ...commentCandidate(line, [line]), detail: "tells other editors the schema" }];
}

function directives(model: SessionModel, offset: number): Candidate[] {
  const forLine = rulesFound(model, offset).map((id) => `# callsheet-disable-next-line ${id}`);
  const forFile = rulesFound(model, null).map((id) => `# callsheet-disable ${id}`);
  return [...forLine, ...forFile].map((line) => commentCandidate(line, [line]));
}

/** The rules that find something on the line below a comment or, for `null`, in the whole file. */
function rulesFound({ text, findings }: SessionModel, comment: number | null): string[] {
  const lines = createLineIndex(text);
  const below = comment === null ? null : lineBelowComments(text, comment);
  if (comment !== null && below === null) return [];
  const rules = findings.flatMap(({ rule, uri, range }) => {
    const isThere = below === null || lines.positionAt(range.start).line === below;
    return uri === undefined && isThere && takesDirective(rule) ? rule : [];
  });
  return [...new Set(rules)];
}

/** The number of the first line below that is no comment, which a directive is for. */
function lineBelowComments(text: string, offset: number): number | null {
  const lines = createLineIndex(text);
  let line = lines.positionAt(offset).line + 1;
  for (let range = lines.lineRange(line); range !== null; range = lines.lineRange(line)) {
    if (!text.slice(range.start, range.end).trimStart().startsWith("#")) return line;
    line++;
  }
  return null;
}

function commentCandidate(label: string, insert: readonly string[]): Candidate {
  return candidate({ label, kind: "comment", insert });
}
