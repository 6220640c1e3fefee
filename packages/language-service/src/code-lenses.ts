import type { CodeLens } from "vscode-languageserver-types";
import { nodeAt } from "./cursor.ts";
import type { SessionModel } from "./session-model.ts";
import { toCodeLens } from "./to-lsp/code-lens.ts";

/** What an editor's commands can do with a conversation. */
const conversationLenses = [
  { title: "Talk", command: "callsheet.talk" },
  { title: "Call", command: "callsheet.call" },
];

/**
 * The lenses above the first line, those whose command is one of `commands`, which the editor has.
 * Only a conversation has any, since no call can be made of a transcription.
 */
export function getCodeLenses(model: SessionModel, commands: readonly string[]): CodeLens[] {
  if (!isConversation(model)) return [];
  const range = model.positions.rangeOf({ start: 0, end: 0 });
  return conversationLenses
    .filter(({ command }) => commands.includes(command))
    .map((lens) => toCodeLens(lens, model.uri, range));
}

/** Whether the text says so, which it does while other parts of it are being written too. */
function isConversation({ syntax, kind }: SessionModel): boolean {
  if (kind !== "session") return false;
  const type = nodeAt(syntax, ["type"]);
  const named = type?.kind === "alias" ? type.target : type;
  return named?.kind === "scalar" && named.value === "realtime";
}
