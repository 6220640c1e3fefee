import type { SessionModel } from "@callsheet/language-service";
import {
  ErrorCodes,
  LSPErrorCodes,
  RAL,
  ResponseError,
  type CancellationToken,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import { cancelledMessage } from "./cancelled-requests.ts";
import type { EditorMessages } from "./editor-messages.ts";
import type { OpenSessions } from "./open-sessions.ts";

/** What every request about a document says. */
export interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

export type RequestHandler<Params, Result> = (
  params: Params,
  token: CancellationToken,
) => Promise<Result>;

/**
 * Makes the handler of a request out of a function over the model. About documents that are no
 * session files the answer is `empty`.
 */
export type Answer = <Params extends AboutDocument, Result>(
  empty: Result,
  compute: (model: SessionModel, params: Params) => Result,
) => RequestHandler<Params, Result>;

export function createAnswer(sessions: OpenSessions, messages: EditorMessages): Answer {
  return (empty, compute) =>
    answering(messages, async (params, token) => {
      const { uri } = params.textDocument;
      const asked = sessions.versionOf(uri);
      await whatWasSentBehind();
      if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, cancelledMessage);
      }
      if (sessions.versionOf(uri) !== asked) {
        throw new ResponseError(LSPErrorCodes.ContentModified, "The document has changed since.");
      }
      const session = sessions.get(uri);
      return session === null ? empty : compute(session.model, params);
    });
}

/** A handler whose faults go into the editor's log, and leave the server running. */
export function answering<Params, Result>(
  messages: EditorMessages,
  handle: RequestHandler<Params, Result>,
): RequestHandler<Params, Result> {
  return async (params, token) => {
    try {
      return await handle(params, token);
    } catch (fault) {
      if (fault instanceof ResponseError) throw fault;
      messages.log(fault);
      throw new ResponseError(
        ErrorCodes.InternalError,
        "A fault in Callsheet itself; see its log.",
      );
    }
  };
}

/**
 * Lets the next message in, if the editor has sent one: a cancellation is heard in the first turn,
 * an edit in the second. Both spare us an answer that nobody wants any more.
 */
async function whatWasSentBehind(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await new Promise<void>((resolve) => RAL().timer.setImmediate(resolve));
  }
}
