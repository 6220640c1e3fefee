import { expect, test } from "vitest";
import { askedDocuments, openVersion } from "./every-request/documents.ts";
import { requestFaults } from "./every-request/request-faults.ts";
import { documentRequests, placeRequests } from "./every-request/requests.ts";
import { askedOffsets } from "./every-request/sample.ts";

test.each(askedDocuments)("every request is answered while $name is written", ({ name, text }) => {
  const faults = askedOffsets(text, 10).flatMap((length) => {
    const model = openVersion(name, text.slice(0, length));
    return [
      ...requestFaults(model, documentRequests, [0]),
      ...requestFaults(model, placeRequests, [length]),
    ];
  });
  expect(faults).toEqual([]);
});
