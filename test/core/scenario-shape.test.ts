import { applyFixes, lint, parseScenario, scenarioOf, type Finding } from "@callsheet/core";
import { describe, expect, test } from "vitest";

const uri = "agent.scenario.yaml";
const findingsOf = (text: string): Finding[] => lint(parseScenario(text, { uri }));
const withResolved = (members: string) =>
  `session: ./agent.realtime.yaml\n${members}\nresolved: { /type: realtime }\n`;
const turn = (members: string) => withResolved(`turns: [${members}]`);
const expectation = (members: string) => turn(`{ say: Hi, expect: [${members}] }`);

test("a scenario with every construct is clean", () => {
  const text = `
description: A caller asks where an order is.
session: ./agent.realtime.yaml
script: ./agent.script.yaml
env: { CRM_TOKEN: not-a-secret, LITERAL: "\${env:OTHER" }
skip: Not yet.
resolved:
  /audio/output/speed: 1
  /tools: null
turns:
  - say: Where is order 42?
    expect:
      - event: response.done
        within: 5s
      - { text_contains: order, within: 500ms }
      - calls: look_up_order
        arguments: { order_id: "42" }
      - absent: error
        window: 2s
  - audio: ./question.wav
  - result: { tool: look_up_order, output: { status: shipped } }
  - result: { tool: look_up_order, output: null }
    expect: []
`;
  expect(findingsOf(text)).toEqual([]);
  expect(scenarioOf(parseScenario(text, { uri }))?.turns).toHaveLength(4);
});

/** A scenario with one mistake, its one finding, and the text after its fix where it has one. */
const mistakes: readonly [text: string, rule: string, message: string, fixed?: string][] = [
  [
    "",
    "empty-file",
    "The file holds no scenario. Begin with `session` and the path of a session file.",
  ],
  [
    "resolved: { /type: realtime }\n",
    "missing-key",
    "The scenario has no `session`, which `callsheet test` demands. Add it.",
  ],
  [
    withResolved("sript: ./a.script.yaml"),
    "unknown-key",
    "`sript` is not a key of the scenario. Did you mean `script`?",
    withResolved("script: ./a.script.yaml"),
  ],
  [
    withResolved("env: { PORT: 8080 }"),
    "wrong-type",
    "`PORT` takes a string, not the number `8080`. Put it in quotes.",
    withResolved('env: { PORT: "8080" }'),
  ],
  [withResolved("env: [PORT]"), "wrong-type", "`env` takes a mapping, not a list."],
  [
    withResolved("skip: true"),
    "wrong-type",
    "`skip` takes a text that is not empty, not `true`. Put it in quotes.",
    withResolved('skip: "true"'),
  ],
  [
    withResolved('script: ""'),
    "invalid-value",
    "`script` takes the path of a file, not the string ``.",
  ],
  [withResolved("turns: { say: Hi }"), "wrong-type", "`turns` takes a list, not a mapping."],
  [
    turn("{}"),
    "missing-key",
    "Item 1 of `turns` does not say what it is. Add `say`, `audio` or `result`.",
  ],
  [
    turn("{ expect: [] }"),
    "missing-key",
    "Item 1 of `turns` does not say what it is. Add `say`, `audio` or `result`.",
  ],
  [turn("Hello"), "wrong-type", "Item 1 of `turns` takes a mapping, not the string `Hello`."],
  [
    turn("{ say: Hi, audio: ./a.wav }"),
    "unknown-key",
    "`audio` is not a key of item 1 of `turns`. It can't stand beside `say`; keep one of the two.",
  ],
  [
    turn("{ say: Hi, expects: [] }"),
    "unknown-key",
    "`expects` is not a key of item 1 of `turns`. Did you mean `expect`?",
    turn("{ say: Hi, expect: [] }"),
  ],
  [
    turn("{ result: { tool: find } }"),
    "missing-key",
    "`result` has no `output`, which `callsheet test` demands. Add it.",
  ],
  [
    turn("{ result: { tool: find, ouput: 1 } }"),
    "unknown-key",
    "`ouput` is not a key of `result`. Did you mean `output`?",
    turn("{ result: { tool: find, output: 1 } }"),
  ],
  [
    expectation("{ within: 5s }"),
    "missing-key",
    "Item 1 of `expect` does not say what it is. Add `event`, `text_contains` or `calls`.",
  ],
  [
    expectation("{ text_contain: order }"),
    "unknown-key",
    "`text_contain` is not a key of item 1 of `expect`. Did you mean `text_contains`?",
    expectation("{ text_contains: order }"),
  ],
  [
    expectation("{ absent: error, within: 2s }"),
    "unknown-key",
    "`within` is not a key of item 1 of `expect`. It belongs beside `event`.",
  ],
  [
    expectation("{ event: response.done, window: 2s }"),
    "unknown-key",
    "`window` is not a key of item 1 of `expect`. It belongs beside `absent`.",
  ],
  [
    expectation("{ event: response.done, within: 5 }"),
    "wrong-type",
    "`within` takes a duration above zero, such as `500ms` or `1.5s`, not the number `5`.",
  ],
  [
    expectation("{ event: response.done, within: soon }"),
    "invalid-value",
    "`within` takes a duration above zero, such as `500ms` or `1.5s`, not the string `soon`.",
  ],
  [
    expectation("{ event: 1 }"),
    "wrong-type",
    "`event` takes the name of an event, not the number `1`. Put it in quotes.",
    expectation('{ event: "1" }'),
  ],
  [
    expectation("{ calls: find, arguments: 42 }"),
    "wrong-type",
    "`arguments` takes a mapping, not the number `42`.",
  ],
];

describe.each(mistakes)("%j", (text, rule, message, fixed) => {
  test(`gives one finding of ${rule}`, () => {
    const findings = findingsOf(text);
    expect(findings.map((finding) => [finding.rule, finding.message])).toEqual([[rule, message]]);
    expect(findings.map(({ server }) => server)).toEqual([undefined]);
    const afterFix = applyFixes(text, findings, ["safe", "suggestion"]);
    expect(afterFix).toBe(fixed ?? text);
    if (fixed !== undefined) expect(findingsOf(afterFix)).toEqual([]);
  });
});
