import type { DocumentLink } from "vscode-languageserver-types";
import { referencedFile, siblingUri } from "./file-uris.ts";
import type { SessionModel } from "./session-model.ts";
import { toDocumentLink } from "./to-lsp/document-link.ts";
import { writtenPaths } from "./written-paths.ts";
import { rangeOfPart, writtenReferences } from "./written-references.ts";

/**
 * The files that a document names: each `${file:…}`, each path, and a schema of its own in the comments that
 * it begins with. Web addresses are left to the editor, which links them by itself.
 */
export function getDocumentLinks(model: SessionModel): DocumentLink[] {
  const { positions } = model;
  const files = writtenReferences(model).flatMap((written) => {
    const { reference } = written;
    const target = reference.kind === "file" ? referencedFile(model, reference.path) : null;
    if (target === null) return [];
    return toDocumentLink(positions.rangeOf(rangeOfPart(written, "path")), target, "Open the file");
  });
  const paths = writtenPaths(model).flatMap(({ path, range }) => {
    const target = referencedFile(model, path);
    return target === null ? [] : toDocumentLink(positions.rangeOf(range), target, "Open the file");
  });
  return [...schemaLink(model), ...files, ...paths];
}

/** The comments that a document begins with. */
const head = /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*/;
/** The one by which YAML editors are told of a schema. */
const modeline = /^\uFEFF?[ \t]*#[ \t]*yaml-language-server:[ \t]*\$schema=(\S+)/m;

function schemaLink({ uri, text, positions }: SessionModel): DocumentLink[] {
  const found = modeline.exec(head.exec(text)?.[0] ?? "");
  const path = found?.[1];
  if (found === null || path === undefined || /^[a-z][a-z\d+.-]*:/i.test(path)) return [];
  const target = siblingUri(uri, path);
  if (target === null) return [];
  const end = found.index + found[0].length;
  const range = positions.rangeOf({ start: end - path.length, end });
  return [toDocumentLink(range, target, "Open the schema")];
}
