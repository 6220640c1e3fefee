import { parseSession } from "@callsheet/core";
import { explainError, hideSecrets } from "@callsheet/runner";
import { expect, test } from "vitest";

const text = "type: realtime\naudio:\n  output:\n    voice: nova\n";
const document = parseSession(text, { uri: "concierge.realtime.yaml" });
const hide = hideSecrets(["crm-token-0123"]);

test("an error that names a key of the session points at it in the file", () => {
  const error = {
    code: "invalid_value",
    message: "Not this.",
    param: "session.audio.output.voice",
  };
  const start = text.indexOf("voice");
  expect(explainError(error, { hide, document })).toMatchObject({
    message: "Not this.",
    hint: 'Change "session.audio.output.voice", or remove it.',
    code: "invalid_value",
    finding: { range: { start, end: start + 5 } },
  });
});

test.each([
  ["conversation_already_has_active_response", /response\.cancel/],
  ["cannot_update_voice", /new call/],
  ["session_expired", /new call/],
])("what to do about %s", (code, words) => {
  const explained = explainError({ code, message: "No." }, { hide, document });
  expect(explained).toMatchObject({ code, finding: null });
  expect(explained.hint).toMatch(words);
});

test.each([
  [undefined, "The API gave no reason."],
  [{ code: "odd" }, "odd"],
  ["Not today, crm-token-0123", "Not today, ***"],
])("an error that says little: %j", (value, message) => {
  expect(explainError(value, { hide, document: null }).message).toBe(message);
});
