import type { YAMLError } from "yaml";
import { builtInFinding } from "../built-in-rules.ts";
import type { Finding, Fix } from "../finding.ts";

/** Tags by which other tools mean what a reference says here. */
const referenceKinds: Readonly<Record<string, "env" | "file">> = {
  "!env": "env",
  "!env_var": "env",
  "!file": "file",
  "!include": "file",
};

/** The finding for a tag, which a session has no use for. */
export function tagFinding(text: string, { pos }: YAMLError): Finding {
  const range = { start: pos[0], end: pos[1] };
  const tag = text.slice(range.start, range.end);
  const kind = referenceKinds[tag.toLowerCase()];
  const written = /^[ \t]+(["']?)([\w./-]+)\1(?=\s|[,\]}]|$)/.exec(text.slice(range.end));
  const reference =
    kind === undefined || written?.[2] === undefined ? null : `\${${kind}:${written[2]}}`;
  const remedy =
    reference === null
      ? "Remove it; for a variable write `${env:NAME}`."
      : `Write \`${reference}\`.`;
  const end = range.end + (written?.[0].length ?? 0);
  return builtInFinding({
    rule: "yaml-tag",
    message: `The tag \`${tag}\` means nothing here. ${remedy}`,
    pointer: "",
    range,
    fixes: reference === null ? [] : [referenceFix(text, { start: range.start, end }, reference)],
  });
}

function referenceFix(text: string, range: Finding["range"], reference: string): Fix {
  // Quotes do no harm, and inside brackets they are needed.
  const isAlone = /^[ \t]*(?:#[^\r\n]*)?(?:[\r\n]|$)/.test(text.slice(range.end));
  const newText = isAlone ? reference : JSON.stringify(reference);
  return { title: `Write \`${reference}\``, kind: "suggestion", edits: [{ range, newText }] };
}
