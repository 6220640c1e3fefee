import type { TextRange } from "@callsheet/core";
import type { CompletionList, Position } from "vscode-languageserver-types";
import type { ClientFeatures } from "../client-features.ts";
import type { SessionModel } from "../session-model.ts";
import { toCompletionList } from "../to-lsp/completion-list.ts";
import { candidatesAt } from "./candidates-at.ts";
import { commentOffer, modeline } from "./comment-candidates.ts";
import { excerptAround } from "./excerpt.ts";
import { lexicalPlaceAt } from "./lexical-place.ts";
import { plainOffer, type Offer } from "./offer.ts";
import { placesIn } from "./places.ts";
import { probeSlot } from "./probe.ts";
import { settledSlot } from "./settled-slot.ts";

/**
 * What can be written at a position: keys and values of the document's schema, names that the
 * document gives, references, aliases, comments that are read. Empty inside of texts.
 */
export function getCompletions(
  model: SessionModel,
  position: Position,
  client: ClientFeatures,
): CompletionList {
  const offer = offerAt(model, model.positions.offsetAt(position), client);
  return toCompletionList(model, offer, client);
}

function offerAt(model: SessionModel, offset: number, client: ClientFeatures): Offer {
  const { text, shift } = excerptAround(model.text, offset);
  const inText = ({ start, end }: TextRange) => ({ start: start + shift, end: end + shift });
  const place = lexicalPlaceAt(text, offset - shift);
  if (place?.kind === "comment") return commentOffer(model, inText(place.range), offset);
  const slot = place === null ? null : settledSlot(text, place);
  const probe = slot === null ? null : probeSlot(text, slot);
  if (slot === null || probe === null)
    return plainOffer([], { start: offset, end: offset }, offset);
  const typed = text.slice(slot.range.start, offset - shift);
  const cursor = { model, client, text, slot, probe, typed };
  const candidates = placesIn(probe, slot).flatMap((one) => candidatesAt(cursor, one));
  const isBlankLine = slot.after === "line-start" && slot.endsLine && slot.gap === "";
  return {
    candidates: isBlankLine ? [...candidates, ...modeline(model, offset)] : candidates,
    offset,
    range: inText(slot.range),
    outer: inText(slot.outer),
    quote: slot.quote,
    commaBefore: slot.commaBefore === null ? null : slot.commaBefore + shift,
    isIncomplete: typed.startsWith("${file:"),
  };
}
