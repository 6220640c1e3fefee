import { getRenameEdits, getRenameRange } from "@callsheet/language-service";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Feature } from "./feature.ts";

/** Another name for a tool, a label or an anchor, wherever it is used. */
export const rename: Feature = {
  capabilities: ({ protocol }) => ({
    renameProvider: protocol.preparesRename ? { prepareProvider: true } : true,
  }),
  listen({ connection, client, answer }) {
    connection.onPrepareRename(
      answer(null, (model, { position }) => getRenameRange(model, position)),
    );
    connection.onRenameRequest(
      answer(null, (model, { position, newName }) => {
        const outcome = getRenameEdits(model, position, newName, client);
        if ("edit" in outcome) return outcome.edit;
        throw new ResponseError(LSPErrorCodes.RequestFailed, outcome.problem);
      }),
    );
  },
};
