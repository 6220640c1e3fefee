import { getCompletions, type SessionModel } from "@callsheet/language-service";
import {
  CompletionTriggerKind,
  type CompletionContext,
  type CompletionList,
  type Position,
} from "vscode-languageserver";
import type { Feature } from "./feature.ts";

/** What can be written where the cursor is. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [":", " ", "-", '"', "'", "$", "{", "/"] },
  }),
  listen({ connection, client, answer }) {
    const nothing: CompletionList = { isIncomplete: false, items: [] };
    connection.onCompletion(
      answer(nothing, (model, { position, context }) =>
        isSpaceInText(model, position, context) ? nothing : getCompletions(model, position, client),
      ),
    );
  },
};

/** Whether the user has only typed a space within words: that calls for no list, nor for reading. */
function isSpaceInText(
  { text, positions }: SessionModel,
  position: Position,
  context: CompletionContext | undefined,
): boolean {
  if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter) return false;
  if (context.triggerCharacter !== " ") return false;
  const end = positions.offsetAt(position);
  const start = positions.offsetAt({ line: position.line, character: 0 });
  return !/(?:^|[:\-,[{?])\s*$|#/.test(text.slice(start, end));
}
