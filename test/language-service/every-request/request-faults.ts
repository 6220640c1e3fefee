import {
  everyFeature,
  noFeature,
  type ClientFeatures,
  type SessionModel,
} from "@callsheet/language-service";
import { knownTexts } from "./documents.ts";
import type { Question, SessionRequest } from "./requests.ts";
import { inTurn } from "./sample.ts";

const clients = [everyFeature, noFeature];

/** What is wrong with the answers to requests at each of the offsets, and where. */
export function requestFaults(
  model: SessionModel,
  requests: readonly SessionRequest[],
  offsets: readonly number[],
): string[] {
  const texts = knownTexts(model);
  return offsets.flatMap((offset, turn) =>
    inTurn(clients, turn + model.text.length).flatMap((client) => {
      const question = questionAt(model, client, offset);
      return requests.flatMap((request) =>
        request
          .faults(question, texts)
          .map((fault) => `at ${offset} of ${model.text.length}: ${fault}`),
      );
    }),
  );
}

function questionAt(model: SessionModel, client: ClientFeatures, offset: number): Question {
  const { positions, text } = model;
  // Of many lengths, and sometimes of none.
  const end = Math.min(offset + (offset % 7) * 9, text.length);
  const position = positions.positionAt(offset);
  return { model, client, position, range: positions.rangeOf({ start: offset, end }) };
}
