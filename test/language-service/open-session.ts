import { fileKindOf } from "@callsheet/core";
import {
  createSessionModel,
  emptyContext,
  languageIds,
  type ServiceContext,
  type SessionModel,
} from "@callsheet/language-service";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position } from "vscode-languageserver-types";
import { readCursor } from "../support/cursor-text.ts";

export const sessionUri = "file:///project/agent.realtime.yaml";

/** A session file as an editor has it open. */
export function openText(
  text: string,
  options: { readonly uri?: string; readonly context?: Partial<ServiceContext> } = {},
): SessionModel {
  const { uri = sessionUri, context = {} } = options;
  const document = TextDocument.create(uri, languageIds[fileKindOf(uri)], 1, text);
  return createSessionModel(document, { ...emptyContext, ...context });
}

/** The same with the cursor `<|>` in the text, which is taken out. */
export function openAtCursor(
  marked: string,
  options: Parameters<typeof openText>[1] = {},
): { model: SessionModel; offset: number; position: Position } {
  const { text, offset } = readCursor(marked);
  const model = openText(text, options);
  return { model, offset, position: model.positions.positionAt(offset) };
}
