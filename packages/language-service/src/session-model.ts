import {
  lint,
  parseSession,
  sessionView,
  syntaxOf,
  type Finding,
  type ReferenceHost,
  type SchemaView,
  type SessionDocument,
  type SyntaxNode,
} from "@callsheet/core";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ServiceContext } from "./service-context.ts";
import { positionsIn, type TextPositions } from "./text-positions.ts";

/**
 * One version of a session file, read once for all that is asked of it. It never changes: the next
 * version is another model. What takes time is done when it is first asked for.
 */
export interface SessionModel {
  readonly uri: string;
  /** As the editor counts. */
  readonly version: number;
  readonly text: string;
  readonly positions: TextPositions;
  readonly context: ServiceContext;
  /** The text as core reads it. */
  readonly session: SessionDocument;
  /** The schema that the document follows. */
  readonly schema: SchemaView;
  /** The outermost node; `null` for an empty text. Broken text has nodes as far as it can be read. */
  readonly syntax: SyntaxNode | null;
  /** What the command line says of the file too. */
  readonly findings: readonly Finding[];
  /** The text of a file that findings lie in, by its URI; `null` for any other. */
  readonly includedText: (uri: string) => string | null;
}

/** Reads a version of a document. `context` is what holds at this moment. */
export function createSessionModel(document: TextDocument, context: ServiceContext): SessionModel {
  const { uri, version } = document;
  const text = document.getText();
  const included = new Map<string, string>();
  let session: SessionDocument | null = null;
  let findings: readonly Finding[] | null = null;
  return {
    uri,
    version,
    text,
    positions: positionsIn(document),
    context,
    schema: sessionView,
    get session() {
      return (session ??= parseSession(text, { uri }));
    },
    get syntax() {
      return syntaxOf(this.session);
    },
    get findings() {
      return (findings ??= findingsIn(this.session, context, included));
    },
    includedText: (file) => included.get(file) ?? null,
  };
}

/** What would be found if the document had another text. */
export function findingsOfText(text: string, { uri, context }: SessionModel): Finding[] {
  return findingsIn(parseSession(text, { uri }), context, new Map());
}

/** Lints a document, and keeps the texts of the files that it includes. */
function findingsIn(
  session: SessionDocument,
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
