import {
  documentKinds,
  lint,
  syntaxOf,
  type CallsheetDocument,
  type FileKind,
  type Finding,
  type ReferenceHost,
  type SchemaView,
  type SyntaxNode,
} from "@callsheet/core";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { documentKind } from "./document-kind.ts";
import type { ServiceContext } from "./service-context.ts";
import { positionsIn, type TextPositions } from "./text-positions.ts";

/**
 * One version of a session file, a script or a scenario, read once for all that is asked of it. It never changes: the next
 * version is another model. What takes time is done when it is first asked for.
 */
export interface SessionModel {
  readonly uri: string;
  /** As the editor counts. */
  readonly version: number;
  readonly text: string;
  readonly positions: TextPositions;
  readonly context: ServiceContext;
  /** What the document is; only a session has references, tools and calls. */
  readonly kind: FileKind;
  /** The text as core reads it. */
  readonly session: CallsheetDocument;
  /** The schema that the document follows. */
  readonly schema: SchemaView;
  /** The outermost node; `null` for an empty text. Broken text has nodes as far as it can be read. */
  readonly syntax: SyntaxNode | null;
  /** What the command line says of the file too. */
  readonly findings: readonly Finding[];
  /** The text of a file that findings lie in, by its URI; `null` for any other. */
  readonly includedText: (uri: string) => string | null;
  /** What was read last, of this version or of one before it; `null` when none was read. */
  readonly lastRead: () => CallsheetDocument | null;
}

/**
 * Reads a version of a document. `context` is what holds at this moment; `earlier` is a version
 * before it, of which only what has changed is read again.
 */
export function createSessionModel(
  document: TextDocument,
  context: ServiceContext,
  earlier: SessionModel | null = null,
): SessionModel {
  const { uri, version } = document;
  const text = document.getText();
  const included = new Map<string, string>();
  const kind = documentKind(document);
  let lastRead = earlier?.lastRead() ?? null;
  let session: CallsheetDocument | null = null;
  let findings: readonly Finding[] | null = null;
  return {
    uri,
    version,
    text,
    positions: positionsIn(document),
    context,
    kind,
    schema: documentKinds[kind].view,
    get session() {
      return (session ??= lastRead = documentKinds[kind].parse(text, { uri, earlier: lastRead }));
    },
    get syntax() {
      return syntaxOf(this.session);
    },
    get findings() {
      return (findings ??= findingsIn(this.session, context, included));
    },
    includedText: (file) => included.get(file) ?? null,
    lastRead: () => lastRead,
  };
}

/** What would be found if the document had another text. */
export function findingsOfText(text: string, { uri, kind, context }: SessionModel): Finding[] {
  return findingsIn(documentKinds[kind].parse(text, { uri }), context, new Map());
}

/** Lints a document, and keeps the texts of the files that it includes. */
function findingsIn(
  session: CallsheetDocument,
  { config, today, readFile }: ServiceContext,
  included: Map<string, string>,
): Finding[] {
  const host: ReferenceHost = {
    ...(readFile !== null && {
      readFile(request) {
        const answer = readFile(request);
        if ("text" in answer) included.set(answer.uri, answer.text);
        return answer;
      },
    }),
  };
  return lint(session, { config, host, ...(today !== null && { today }) });
}
