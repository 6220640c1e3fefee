import { lint, parseDocument } from "@callsheet/core";
import {
  everyFeature,
  getCodeLenses,
  getCompletions,
  getDiagnostics,
  getDocumentLinks,
  getInlayHints,
  getReferences,
} from "@callsheet/language-service";
import { describe, expect, test } from "vitest";
import { acceptItem } from "./completion/accept-item.ts";
import { itemLabelled } from "./completion/run-case.ts";
import { shownAt } from "./hover-text.ts";
import { projectFiles } from "./project-files.ts";
import { openAtCursor, openText } from "./open-session.ts";

const script = "file:///project/agent.script.yaml";
const scenario = "file:///project/agent.scenario.yaml";
const context = {
  listFolder: ({ path }: { path: string }) =>
    path === "./"
      ? ([
          { name: "agent.realtime.yaml", kind: "file" },
          { name: "agent.script.yaml", kind: "file" },
          { name: "hello.wav", kind: "file" },
          { name: "notes.md", kind: "file" },
          { name: "sounds", kind: "folder" },
        ] as const)
      : [],
};

function offered(uri: string, marked: string) {
  const { model, position } = openAtCursor(marked, { uri, context });
  const list = getCompletions(model, position, everyFeature);
  return { model, list, labels: list.items.map(({ label }) => label) };
}

describe("completion", () => {
  test.each<[name: string, uri: string, text: string, labels: readonly string[]]>([
    [
      "a new script",
      script,
      "<|>",
      [
        "steps",
        "Answer and tool call",
        "Lost connection",
        "otherwise",
        "# yaml-language-server: $schema=https://callsheet.dev/schemas/script.schema.json",
      ],
    ],
    [
      "triggers",
      script,
      "steps:\n  - on:\n      <|>\n",
      ["turn", "event", "after", "Turn", "Event", "Time", "count"],
    ],
    [
      "beside a trigger",
      script,
      "steps:\n  - on:\n      event: response.create\n      <|>\n",
      ["count"],
    ],
    [
      "beside an action",
      script,
      "steps:\n  - on: { turn: 1 }\n    do:\n      - call: find\n        <|>\n",
      ["arguments", "sample"],
    ],
    ["what answers otherwise", script, "steps: []\notherwise: <|>\n", ["parrot", "silent"]],
    [
      "a recording",
      script,
      "steps:\n  - on: { turn: 1 }\n    do:\n      - say: Hi\n        audio: <|>\n",
      ["./hello.wav", "./sounds/"],
    ],
    [
      "a new scenario",
      scenario,
      "<|>",
      [
        "session",
        "Conversation",
        "Resolved session",
        "description",
        "script",
        "env",
        "skip",
        "resolved",
        "turns",
        "# yaml-language-server: $schema=https://callsheet.dev/schemas/scenario.schema.json",
      ],
    ],
    ["a session", scenario, "session: <|>\n", ["./agent.realtime.yaml", "./sounds/"]],
    ["a script", scenario, "session: a.yaml\nscript: <|>\n", ["./agent.script.yaml", "./sounds/"]],
    ["beside a turn", scenario, "session: a.yaml\nturns:\n  - say: Hi\n    <|>\n", ["expect"]],
    [
      "beside an absence",
      scenario,
      "session: a.yaml\nturns:\n  - say: Hi\n    expect:\n      - absent: error\n        <|>\n",
      ["window"],
    ],
  ])("offers for %s", (_, uri, text, labels) => {
    expect(offered(uri, text).labels).toEqual(labels);
  });

  test("offers the tools of the session that a scenario names", () => {
    const session = "type: realtime\ntools: [{ type: function, name: find }, { type: mcp }]\n";
    const readFile = projectFiles({ "agent.realtime.yaml": session });
    for (const place of ["expect: [{ calls: <|> }]", "expect: [{ calls: f<|> }]"]) {
      const text = `session: ./agent.realtime.yaml\nturns: [{ say: Hi, ${place} }]\n`;
      const { model, position } = openAtCursor(text, { uri: scenario, context: { readFile } });
      const { items } = getCompletions(model, position, everyFeature);
      expect(items.map(({ label }) => label)).toEqual(["find"]);
    }
    const result = "session: ./agent.realtime.yaml\nturns:\n  - result:\n      tool: <|>\n";
    const { model, position } = openAtCursor(result, { uri: scenario, context: { readFile } });
    const { items } = getCompletions(model, position, everyFeature);
    expect(items.map(({ label }) => label)).toEqual(["find"]);
  });

  test("offers all events by name", () => {
    const { labels } = offered(
      scenario,
      "session: a.yaml\nturns: [{ say: Hi, expect: [{ event: <|> }] }]\n",
    );
    expect(labels).toContain("response.done");
    expect(offered(script, "steps: [{ on: { event: <|> } }]\n").labels).toContain(
      "response.create",
    );
  });

  test.each([
    [script, "", ["Answer and tool call", "Lost connection"]],
    [scenario, "", ["Conversation", "Resolved session"]],
    [script, "steps:\n  - ", ["Answer", "Tool call", "Error", "Lost connection"]],
    [
      script,
      "steps:\n  - on: { turn: 1 }\n    do:\n      - say: One\n      - ",
      [
        "Say",
        "Call a tool",
        "Call a tool with made arguments",
        "Wait",
        "Fail",
        "Disconnect",
        "Expire",
      ],
    ],
    [
      scenario,
      "session: a.yaml\nresolved: { /type: realtime }\nturns:\n  - ",
      ["Say", "Audio", "Tool result"],
    ],
    [
      scenario,
      "session: a.yaml\nturns:\n  - say: Hi\n    expect:\n      - ",
      ["Answer contains", "Tool call", "Event", "No event"],
    ],
  ])("in %s, after %j, takes snippets that leave it clean", (uri, before, names) => {
    for (const name of names) {
      const { model, list } = offered(uri, `${before}<|>\n`);
      const text = acceptItem(model, itemLabelled(list, name));
      expect(lint(parseDocument(text, { uri })), text).toEqual([]);
    }
  });
});

describe("hover", () => {
  test.each([
    [script, "steps:\n  - on: { <|>turn: 1 }\n", "Which response"],
    [script, "steps: [{ do: [{ <|>disconnect: true }] }]\n", "without a word"],
    [script, "otherwise: si<|>lent\n", "The response is empty."],
    [scenario, "turns: [{ say: Hi, expect: [{ <|>calls: find }] }]\n", "must be called"],
    [
      scenario,
      "turns: [{ say: Hi, expect: [{ event: response.<|>done }] }]\n",
      "A response is over",
    ],
  ])("in %s, %j", (uri, text, words) => {
    expect(shownAt(text, { uri })).toContain(words);
  });
});

const both = [
  [script, "steps:\n  - on: { turn: 1 }\n    do: [{ say: $<|>{env:X}, audio: ./hello.wav }]\n"],
  [scenario, "type: realtime\ntools: [{ type: function, name: a }]\nscript: $<|>{env:X}\n"],
] as const;

describe.each(both)("%s", (uri, marked) => {
  const { model, position, offset } = openAtCursor(marked, { uri, context });

  test("has nothing that only sessions have", () => {
    const range = model.positions.rangeOf({ start: 0, end: model.text.length });
    expect(getInlayHints(model, range, everyFeature)).toEqual([]);
    expect(getCodeLenses(model, ["callsheet.talk", "callsheet.call"])).toEqual([]);
    expect(getReferences(model, position, { includeDeclaration: true })).toEqual([]);
    const { items } = getCompletions(model, model.positions.positionAt(offset), everyFeature);
    expect(items.map(({ label }) => label).filter((label) => label.startsWith("$"))).toEqual([]);
  });
});

test("links the files that are named by their paths", () => {
  const text =
    "session: ./agent.realtime.yaml\nscript: 'a b.script.yaml'\nturns: [{ audio: ./q.wav }]\n";
  const links = getDocumentLinks(openText(text, { uri: scenario }));
  expect(links.map(({ target }) => target)).toEqual([
    "file:///project/agent.realtime.yaml",
    "file:///project/a%20b.script.yaml",
    "file:///project/q.wav",
  ]);
  const said = "steps: [{ on: { turn: 1 }, do: [{ say: ./no-path.wav, audio: ./hi.wav }] }]\n";
  expect(getDocumentLinks(openText(said, { uri: script })).map(({ target }) => target)).toEqual([
    "file:///project/hi.wav",
  ]);
});

test("diagnostics are those of the command line", () => {
  const model = openText("stpes: []\n", { uri: script });
  expect(getDiagnostics(model, everyFeature).map(({ code }) => code)).toEqual(["unknown-key"]);
});
