import { TextDocument } from "vscode-languageserver-textdocument";
import {
  CompletionRequest,
  CompletionTriggerKind,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  type CompletionList,
  type Hover,
  type ProtocolConnection,
} from "vscode-languageserver-protocol";

/** Puts a text in place of what lies between two UTF-16 offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A document that an editor has open with a server. */
export interface OpenDocument {
  readonly uri: string;
  /** Tells the server of an edit, without waiting for anything. */
  edit(edit: Edit): void;
  complete(offset: number): Promise<CompletionList>;
  hover(offset: number): Promise<Hover | null>;
}

/** Opens a document with the server at the other end of a connection. */
export function openDocument(
  connection: ProtocolConnection,
  { uri, text, languageId }: { uri: string; text: string; languageId: string },
): OpenDocument {
  let document = TextDocument.create(uri, languageId, 1, text);
  // What the document holds after an edit is found out only once the server is at work.
  const send = (message: Promise<void>) => void message.catch(() => {});
  const at = (offset: number) => ({
    textDocument: { uri },
    position: document.positionAt(offset),
  });
  send(
    connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    }),
  );
  return {
    uri,
    edit({ start, end, text }) {
      const version = document.version + 1;
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const change = {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      };
      send(connection.sendNotification(DidChangeTextDocumentNotification.type, change));
      document = TextDocument.update(document, change.contentChanges, version);
    },
    async complete(offset) {
      const context = { triggerKind: CompletionTriggerKind.Invoked };
      const answer = await connection.sendRequest(CompletionRequest.type, {
        ...at(offset),
        context,
      });
      return Array.isArray(answer)
        ? { isIncomplete: false, items: answer }
        : (answer ?? { isIncomplete: false, items: [] });
    },
    hover: (offset) => connection.sendRequest(HoverRequest.type, at(offset)),
  };
}
