import type { Connection } from "vscode-languageserver";
import { createAnswer } from "./answer.ts";
import { meetEditor } from "./editor.ts";
import { features } from "./features/feature-list.ts";
import { followDocuments } from "./follow-documents.ts";
import { describeServer } from "./server-description.ts";
import type { CreateSurroundings } from "./surroundings.ts";

/** Answers an editor at the other end of a connection until it says goodbye. */
export function serve(connection: Connection, createSurroundings: CreateSurroundings): void {
  connection.onInitialize((params) => {
    const editor = meetEditor(connection, params);
    const sessions = followDocuments(editor, createSurroundings);
    const host = { ...editor, answer: createAnswer(sessions, editor.messages) };
    for (const feature of features) feature.listen(host);
    return describeServer(host);
  });
  connection.listen();
}
