import { createSessionModel, type SessionModel } from "@callsheet/language-service";
import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isSessionDocument } from "./session-documents.ts";
import type { Settings } from "./settings.ts";
import type { DocumentSurroundings, Surroundings } from "./surroundings.ts";

/** One version of an open session file, and what surrounded it when it was read. */
export interface OpenSession {
  readonly uri: string;
  readonly version: number;
  readonly model: SessionModel;
  readonly surroundings: DocumentSurroundings;
}

/** The session files that are open, each read once for all that is asked of it. */
export interface OpenSessions {
  /** `null` for documents that are not open, or no session files. */
  readonly get: (uri: string) => OpenSession | null;
  /** Whether this is still what `get` gives. */
  readonly isCurrent: (session: OpenSession) => boolean;
  /** Reads what has changed of a document when it is asked for next. */
  readonly outdate: (uri: string) => void;
  /** Forgets a document, which was closed. */
  readonly forget: (uri: string) => void;
  /** The version of a document that the editor has told last; `null` when it is not open. */
  readonly versionOf: (uri: string) => number | null;
  readonly uris: () => string[];
  /** The open sessions that the file or folder at `uri` has a part in, besides itself. */
  readonly affectedBy: (uri: string) => string[];
}

/** Looks after what is open in an editor. */
export function createOpenSessions(
  documents: TextDocuments<TextDocument>,
  surroundings: Surroundings,
  settings: () => Settings,
): OpenSessions {
  const read = new Map<string, OpenSession>();
  const outdated = new Map<string, SessionModel>();

  const open = (document: TextDocument): OpenSession => {
    const { uri, version } = document;
    const around = surroundings.around(uri);
    const { target } = settings();
    const { context } = around;
    const model = createSessionModel(
      document,
      target === null ? context : { ...context, config: { ...context.config, target } },
      outdated.get(uri) ?? null,
    );
    outdated.delete(uri);
    return { uri, version, model, surroundings: around };
  };
  return {
    get(uri) {
      const known = read.get(uri);
      if (known !== undefined) return known;
      const document = documents.get(uri);
      if (document === undefined || !isSessionDocument(document)) return null;
      const session = open(document);
      read.set(uri, session);
      return session;
    },
    isCurrent: (session) => read.get(session.uri) === session,
    outdate(uri) {
      const session = read.get(uri);
      if (session !== undefined) outdated.set(uri, session.model);
      read.delete(uri);
    },
    forget(uri) {
      read.delete(uri);
      outdated.delete(uri);
    },
    versionOf: (uri) => documents.get(uri)?.version ?? null,
    uris: () =>
      documents
        .all()
        .filter(isSessionDocument)
        .map(({ uri }) => uri),
    affectedBy: (uri) =>
      [...read.values()]
        .filter((session) => session.uri !== uri && session.surroundings.isAffectedBy(uri))
        .map((session) => session.uri),
  };
}
