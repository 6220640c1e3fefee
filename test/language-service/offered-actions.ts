import type { TextRange } from "@callsheet/core";
import { everyFeature, getCodeActions, type SessionModel } from "@callsheet/language-service";
import type { CodeAction } from "vscode-languageserver-types";
import { editedText } from "./edited-text.ts";

/** What an editor that can do everything is offered at a place; `only` as in the protocol. */
export function actionsAt(
  model: SessionModel,
  { start, end }: TextRange,
  only?: readonly string[],
): CodeAction[] {
  const range = model.positions.rangeOf({ start, end });
  return getCodeActions(model, range, only === undefined ? {} : { only }, everyFeature);
}

/** The document after the action of that title; throws when it is not offered. */
export function textAfter(
  model: SessionModel,
  actions: readonly CodeAction[],
  title: string,
): string {
  const action = actions.find((offered) => offered.title === title);
  if (action === undefined) {
    throw new Error(`Offered are only: ${actions.map((offered) => offered.title).join(", ")}.`);
  }
  return editedText(model, action.edit);
}
