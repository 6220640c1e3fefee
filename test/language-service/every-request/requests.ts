import {
  getCodeActions,
  getCodeLenses,
  getCompletions,
  getDefinition,
  getDiagnostics,
  getDocumentHighlights,
  getDocumentLinks,
  getDocumentSymbols,
  getFoldingRanges,
  getFormattingEdits,
  getHover,
  getInlayHints,
  getReferences,
  getRenameEdits,
  getRenameRange,
  getSelectionRanges,
  getSemanticTokens,
  type ClientFeatures,
  type SessionModel,
} from "@callsheet/language-service";
import type { FormattingOptions, Position, Range } from "vscode-languageserver-types";
import { rangeProblems } from "../completion/item-ranges.ts";
import { answerFaults, shown, touches, type KnownTexts } from "./answer-faults.ts";
import { semanticTokenFaults } from "./semantic-token-faults.ts";

/** What a request is about. */
export interface Question {
  readonly model: SessionModel;
  readonly client: ClientFeatures;
  readonly position: Position;
  /** A range that begins at the position. */
  readonly range: Range;
}

/** A request of the language service that tells what is wrong with its answer. */
export interface SessionRequest {
  readonly name: string;
  faults(question: Question, texts: KnownTexts): string[];
}

const options: FormattingOptions = { tabSize: 4, insertSpaces: true };
const commands = ["callsheet.talk", "callsheet.call"];

/** The requests about a document as a whole. */
export const documentRequests: readonly SessionRequest[] = [
  request("diagnostics", ({ model, client }) => getDiagnostics(model, client)),
  request("symbols", ({ model, client }) => getDocumentSymbols(model, client)),
  request("links", ({ model }) => getDocumentLinks(model)),
  request("folding", ({ model, client }) => getFoldingRanges(model, client)),
  request("code lenses", ({ model }) => getCodeLenses(model, commands)),
  request("inlay hints", ({ model, client }) => getInlayHints(model, wholeRange(model), client)),
  request("formatting", ({ model }) => getFormattingEdits(model, options)),
  request("fix all", ({ model, client }) =>
    getCodeActions(model, wholeRange(model), { only: ["source.fixAll"] }, client),
  ),
  request("code actions", ({ model, client }) =>
    getCodeActions(model, wholeRange(model), {}, client),
  ),
  tokenRequest("semantic tokens", ({ model }) => getSemanticTokens(model)),
];

/** The requests about a place, or about what begins at it. */
export const placeRequests: readonly SessionRequest[] = [
  checkedRequest(
    "completions",
    ({ model, position, client }) => getCompletions(model, position, client),
    (list, { model, position }, texts) => [
      ...answerFaults(list, texts),
      ...rangeProblems(model, position, list),
    ],
  ),
  request(
    "hover",
    ({ model, position, client }) => getHover(model, position, client),
    (hover) => (hover?.range === undefined ? [] : [hover.range]),
  ),
  request("definition", ({ model, position, client }) => getDefinition(model, position, client)),
  request("references", ({ model, position }) =>
    getReferences(model, position, { includeDeclaration: true }),
  ),
  request("highlights", ({ model, position }) => getDocumentHighlights(model, position)),
  request("rename range", ({ model, position }) => getRenameRange(model, position)),
  request("rename", ({ model, position, client }) =>
    getRenameEdits(model, position, "another_name", client),
  ),
  request(
    "selection ranges",
    ({ model, position }) => getSelectionRanges(model, [position]),
    (ranges) => ranges.map(({ range }) => range),
  ),
  request("code actions of a range", ({ model, range, client }) =>
    getCodeActions(model, range, {}, client),
  ),
  request("inlay hints of a range", ({ model, range, client }) =>
    getInlayHints(model, range, client),
  ),
  request("formatting of a range", ({ model, range }) => getFormattingEdits(model, options, range)),
  tokenRequest("semantic tokens of a range", ({ model, range }) => getSemanticTokens(model, range)),
];

function wholeRange({ positions, text }: SessionModel): Range {
  return positions.rangeOf({ start: 0, end: text.length });
}

/**
 * A request whose answer may hold ranges in any form; those that `around` picks have to be around
 * the position that was asked about.
 */
function request<Answer>(
  name: string,
  ask: (question: Question) => Answer,
  around: (answer: Answer) => readonly Range[] = () => [],
): SessionRequest {
  return checkedRequest(name, ask, (answer, { position }, texts) => [
    ...answerFaults(answer, texts),
    ...around(answer)
      .filter((range) => !touches(range, position))
      .map(({ start, end }) => `${shown(start)}-${shown(end)} is not around ${shown(position)}`),
  ]);
}

function tokenRequest(
  name: string,
  ask: (question: Question) => { readonly data: readonly number[] },
): SessionRequest {
  return checkedRequest(name, ask, ({ data }, { model }) => semanticTokenFaults(data, model));
}

function checkedRequest<Answer>(
  name: string,
  ask: (question: Question) => Answer,
  check: (answer: Answer, question: Question, texts: KnownTexts) => string[],
): SessionRequest {
  const faultsOf = (question: Question, texts: KnownTexts): string[] => {
    try {
      return check(ask(question), question, texts);
    } catch (error) {
      return [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
    }
  };
  return {
    name,
    faults: (question, texts) => faultsOf(question, texts).map((fault) => `${name}: ${fault}`),
  };
}
