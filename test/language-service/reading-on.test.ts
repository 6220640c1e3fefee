import {
  createSessionModel,
  emptyContext,
  everyFeature,
  getCodeActions,
  getCompletions,
  getDiagnostics,
  getDocumentSymbols,
  getHover,
  languageIds,
  type ServiceContext,
  type SessionModel,
} from "@callsheet/language-service";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { expect, test } from "vitest";
import { timesTried } from "../support/exhaustive.ts";
import { readExamples, readSessionFixtures } from "../support/session-fixtures.ts";
import { afterEdit, textEdit } from "../support/text-edits.ts";
import { sessionUri } from "./open-session.ts";

const texts = [
  ...readExamples(),
  ...readSessionFixtures("clean"),
  ...readSessionFixtures("broken"),
].map(({ text }) => text);

const context: ServiceContext = { ...emptyContext, today: "2026-11-01" };

function openVersion(
  text: string,
  version: number,
  earlier: SessionModel | null = null,
): SessionModel {
  const document = TextDocument.create(sessionUri, languageIds.session, version, text);
  return createSessionModel(document, context, earlier);
}

/** What an editor shows of a document, with the cursor at an offset. */
function shown(model: SessionModel, offset: number) {
  const position = model.positions.positionAt(offset % (model.text.length + 1));
  return {
    diagnostics: getDiagnostics(model, everyFeature),
    symbols: getDocumentSymbols(model, everyFeature),
    completions: getCompletions(model, position, everyFeature),
    hover: getHover(model, position, everyFeature),
    actions: getCodeActions(model, { start: position, end: position }, {}, everyFeature),
  };
}

const edited = fc.record({
  text: fc.constantFrom(...texts),
  edits: fc.array(fc.record({ edit: textEdit, isShown: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  }),
});

test("after any edits an editor shows what it would show of the same text, opened anew", () => {
  const property = fc.property(edited, ({ text, edits }) => {
    let model = openVersion(text, 0);
    for (const [index, { edit, isShown }] of edits.entries()) {
      // Versions that nobody asks about are not read.
      if (isShown) expect(model.findings).toBeInstanceOf(Array);
      model = openVersion(afterEdit(model.text, edit), index + 1, model);
    }
    const offset = edits.at(-1)?.edit.at ?? 0;
    const anew = openVersion(model.text, model.version);
    expect(shown(model, offset)).toEqual(shown(anew, offset));
  });
  fc.assert(property, { numRuns: timesTried(300, 50_000), seed: 1, endOnFailure: true });
});
