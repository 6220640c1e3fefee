import { lineBreakOf, type TextRange } from "@callsheet/core";
import {
  CompletionItemKind,
  CompletionItemTag,
  InsertReplaceEdit,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  TextEdit,
  type CompletionItem,
  type CompletionList,
} from "vscode-languageserver-types";
import type { ClientFeatures } from "../client-features.ts";
import type { Candidate, CandidateKind } from "../completion/candidate.ts";
import type { Offer } from "../completion/offer.ts";
import type { SessionModel } from "../session-model.ts";
import { insertTextIn } from "./completion-text.ts";

const kinds: Readonly<Record<CandidateKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  constant: CompletionItemKind.EnumMember,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
  tool: CompletionItemKind.Function,
  name: CompletionItemKind.Field,
  variable: CompletionItemKind.Variable,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  alias: CompletionItemKind.Reference,
  comment: CompletionItemKind.Text,
};

/** What is offered at a cursor as editors list it, the best first. */
export function toCompletionList(
  model: SessionModel,
  offer: Offer,
  client: ClientFeatures,
): CompletionList {
  const target = createTarget(model, offer, client);
  return {
    isIncomplete: offer.isIncomplete,
    items: offer.candidates.map((candidate, index) => ({
      ...toCompletionItem(candidate, client),
      ...target(candidate),
      sortText: String(index).padStart(4, "0"),
      ...(index === 0 && !candidate.isDeprecated && { preselect: true }),
    })),
  };
}

function toCompletionItem(candidate: Candidate, client: ClientFeatures): CompletionItem {
  const { label, kind, note, documentation, isDeprecated } = candidate;
  const detail = [client.labelDetails ? null : note, candidate.detail]
    .filter((words) => words !== null)
    .join(" · ");
  const value = client.markdown ? documentation : documentation?.replaceAll("`", "");
  return {
    label,
    kind: kinds[kind],
    ...(detail !== "" && { detail }),
    ...(note !== null && client.labelDetails && { labelDetails: { description: note } }),
    ...(value && {
      documentation: client.markdown ? { kind: MarkupKind.Markdown, value } : value,
    }),
    ...(isDeprecated && client.completionTags && { tags: [CompletionItemTag.Deprecated] }),
  };
}

type Target = Omit<CompletionItem, "label">;

/** Makes what a candidate writes, and where. */
function createTarget(
  { text, positions }: SessionModel,
  { offset, range, outer, quote, commaBefore }: Offer,
  client: ClientFeatures,
): (candidate: Candidate) => Target {
  const lineStart = text.lastIndexOf("\n", range.start - 1) + 1;
  const [indent = ""] = /^[ \t]*/.exec(text.slice(lineStart, range.start)) ?? [];
  const before = /[ \t]*$/.exec(text.slice(lineStart, range.start))?.[0].length ?? 0;
  const form = { lineBreak: lineBreakOf(text), indent: client.adjustsIndentation ? indent : "" };
  const edit = (at: TextRange, newText: string): TextEdit =>
    TextEdit.replace(positions.rangeOf(at), newText);
  return ({ label, insert, replacesQuotes }) => {
    const written = insertTextIn(insert, client, form);
    const isSpread = written.newText.includes(form.lineBreak);
    const leavesLine = written.newText.startsWith(form.lineBreak) && before > 0;
    const replaced = replacesQuotes ? outer : range;
    const typed = replacesQuotes ? outer : { start: range.start, end: offset };
    const additionalTextEdits = [
      ...(commaBefore === null ? [] : [edit({ start: commaBefore, end: commaBefore }, ",")]),
      ...(leavesLine ? [edit({ start: range.start - before, end: range.start }, "")] : []),
    ];
    return {
      filterText: replacesQuotes && quote !== null ? `${quote.mark}${label}` : label,
      insertTextFormat: written.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(isSpread &&
        client.adjustsIndentation && { insertTextMode: InsertTextMode.adjustIndentation }),
      textEdit:
        client.insertReplace && typed.end !== replaced.end
          ? InsertReplaceEdit.create(
              written.newText,
              positions.rangeOf(typed),
              positions.rangeOf(replaced),
            )
          : edit(replaced, written.newText),
      ...(additionalTextEdits.length > 0 && { additionalTextEdits }),
    };
  };
}
