import {
  lint,
  parseSession,
  sessionView,
  syntaxOf,
  type Finding,
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
}

/** Reads a version of a document. `context` is what holds at this moment. */
export function createSessionModel(document: TextDocument, context: ServiceContext): SessionModel {
  const { uri } = document;
  const text = document.getText();
  let session: SessionDocument | null = null;
  let findings: readonly Finding[] | null = null;
  return {
    uri,
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
      return (findings ??= findingsOf(this.session, context));
    },
  };
}

function findingsOf(session: SessionDocument, context: ServiceContext): Finding[] {
  const { config, today, readFile } = context;
  return lint(session, {
    config,
    ...(today === null ? {} : { today }),
    host: readFile === null ? {} : { readFile },
  });
}
