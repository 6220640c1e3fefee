import { getCodeLenses } from "@callsheet/language-service";
import { expect, test } from "vitest";
import { openText, sessionUri } from "./open-session.ts";

const commands = ["callsheet.call", "callsheet.talk", "callsheet.print"];

const firstCharacter = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const talk = {
  range: firstCharacter,
  command: { title: "Talk", command: "callsheet.talk", arguments: [sessionUri] },
};
const call = {
  range: firstCharacter,
  command: { title: "Call", command: "callsheet.call", arguments: [sessionUri] },
};

test.each<[string, string]>([
  ["a conversation", "# An agent.\ntype: realtime\n"],
  ["one in JSON", '{ "type": "realtime" }'],
  ["one whose type is an alias", "model: &type realtime\ntype: *type\n"],
  ["one that is still being written", 'type: realtime\nmodel: "gpt\naudio: {'],
])("%s can be talked to and called", (_what, text) => {
  expect(getCodeLenses(openText(text), commands)).toEqual([talk, call]);
});

test.each<[string, string]>([
  ["a transcription", "type: transcription\n"],
  ["a session whose type is open", "type: ${env:TYPE}\n"],
  ["a session without a type", "model: gpt-realtime-2.1\n"],
  ["a list", "- type: realtime\n"],
  ["an empty file", ""],
])("%s can't", (_what, text) => {
  expect(getCodeLenses(openText(text), commands)).toEqual([]);
});

test("only commands that the editor has are offered", () => {
  const model = openText("type: realtime\n");
  expect(getCodeLenses(model, ["callsheet.call"])).toEqual([call]);
  expect(getCodeLenses(model, [])).toEqual([]);
});
