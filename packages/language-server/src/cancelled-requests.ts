import { LSPErrorCodes, Message, type ConnectionStrategy } from "vscode-languageserver";

export const cancelledMessage = "The request was cancelled.";

/** Answers at once for requests that are cancelled while they still wait to be read. */
export const withoutCancelled: ConnectionStrategy = {
  cancelUndispatched(message, next) {
    if (!Message.isRequest(message)) return next(message);
    const error = { code: LSPErrorCodes.RequestCancelled, message: cancelledMessage };
    return { jsonrpc: "2.0", id: message.id, error };
  },
};
