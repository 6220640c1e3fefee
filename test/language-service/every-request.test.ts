import { expect, test } from "vitest";
import { askedDocuments, openVersion } from "./every-request/documents.ts";
import { requestFaults } from "./every-request/request-faults.ts";
import { documentRequests, placeRequests } from "./every-request/requests.ts";
import { askedOffsets } from "./every-request/sample.ts";

test.each(askedDocuments)("every request is answered anywhere in $name", ({ name, text }) => {
  const model = openVersion(name, text);
  const faults = requestFaults(model, documentRequests, [0]);
  expect([...faults, ...requestFaults(model, placeRequests, askedOffsets(text, 30))]).toEqual([]);
});
