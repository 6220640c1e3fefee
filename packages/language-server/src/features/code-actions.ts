import { codeActionKinds, getCodeActions } from "@callsheet/language-service";
import type { Feature } from "./feature.ts";

/** Remedies for findings, and what else can be done to a document. */
export const codeActions: Feature = {
  capabilities: ({ client }) =>
    // Without literals there would be commands in their place, and the server runs none.
    client.codeActionLiterals
      ? { codeActionProvider: { codeActionKinds: Object.values(codeActionKinds) } }
      : {},
  listen({ connection, client, answer }) {
    connection.onCodeAction(
      answer([], (model, { range, context: { only } }) =>
        getCodeActions(model, range, only === undefined ? {} : { only }, client),
      ),
    );
  },
};
