import { applyFixes, lint, parseScript, scriptOf, type Finding } from "@callsheet/core";
import { describe, expect, test } from "vitest";

const uri = "agent.script.yaml";
const findingsOf = (text: string): Finding[] => lint(parseScript(text, { uri }));
const step = (members: string) => `steps:\n  - ${members}\n`;
const action = (members: string) => step(`{ on: { turn: 1 }, do: [${members}] }`);

test("a script with every construct is clean", () => {
  const text = `
steps:
  - on: { turn: 1 }
    do:
      - say: Hello, how can I help?
        audio: ./hello.wav
      - call: look_up_order
        arguments: { order_id: "42" }
      - { call: look_up_order, sample: true }
      - wait: 500ms
      - say: $5, please. \${env:NOT_A_REFERENCE
  - on: { event: conversation.item.create, count: 2 }
    do:
      - fail: { type: server_error, code: null, message: The server had an error., param: session }
  - { on: { after: 1.5s }, do: [{ disconnect: true }] }
  - { on: { after: .5s }, do: [{ expire: true }] }
otherwise: silent
`;
  expect(findingsOf(text)).toEqual([]);
  expect(scriptOf(parseScript(text, { uri }))?.steps).toHaveLength(4);
});

/** A script with one mistake, its one finding, and the text after its fix where it has one. */
const mistakes: readonly [text: string, rule: string, message: string, fixed?: string][] = [
  ["", "empty-file", "The file holds no script. Begin with `steps`."],
  [
    "otherwise: silent\n",
    "missing-key",
    "The script has no `steps`, which the emulator demands. Add it.",
  ],
  [
    "stpes: []\n",
    "unknown-key",
    "`stpes` is not a key of the script. Did you mean `steps`?",
    "steps: []\n",
  ],
  ["[]\n", "wrong-type", "The script takes a mapping, not a list."],
  ["steps: {}\n", "wrong-type", "`steps` takes a list, not a mapping."],
  [
    "steps: []\notherwise: parot\n",
    "invalid-value",
    "`otherwise` takes `parrot` or `silent`, not the string `parot`. Did you mean `parrot`?",
    "steps: []\notherwise: parrot\n",
  ],
  [
    step("{ on: { turn: 1 } }"),
    "missing-key",
    "Item 1 of `steps` has no `do`, which the emulator demands. Add it.",
  ],
  [step("{ on: { turn: 1 }, do: [] }"), "out-of-range", "`do` takes at least 1 item, not 0."],
  [
    step("{ on: { turn: 0 }, do: [{ say: Hi }] }"),
    "out-of-range",
    "`turn` takes an integer of at least 1, not the number `0`.",
  ],
  [
    step("{ on: { turn: first }, do: [{ say: Hi }] }"),
    "wrong-type",
    "`turn` takes an integer of at least 1, not the string `first`.",
  ],
  [
    step("{ on: {}, do: [{ say: Hi }] }"),
    "missing-key",
    "`on` does not say what it is. Add `turn`, `event` or `after`.",
  ],
  [
    step("{ on: { turn: 1, after: 2s }, do: [{ say: Hi }] }"),
    "unknown-key",
    "`after` is not a key of `on`. It can't stand beside `turn`; keep one of the two.",
  ],
  [
    step("{ on: { event: response.craete }, do: [{ say: Hi }] }"),
    "invalid-value",
    "`event` takes `session.update`, `input_audio_buffer.append`, `input_audio_buffer.commit`, `input_audio_buffer.clear`, `output_audio_buffer.clear`, `conversation.item.create`, `conversation.item.retrieve`, `conversation.item.truncate`, `conversation.item.delete`, `response.create` or `response.cancel`, not the string `response.craete`. Did you mean `response.create`?",
    step("{ on: { event: response.create }, do: [{ say: Hi }] }"),
  ],
  [
    step("{ on: { after: 30 }, do: [{ say: Hi }] }"),
    "wrong-type",
    "`after` takes a duration above zero, such as `500ms` or `1.5s`, not the number `30`.",
  ],
  [action("say"), "wrong-type", "Item 1 of `do` takes a mapping, not the string `say`."],
  [
    action("{}"),
    "missing-key",
    "Item 1 of `do` does not say what it is. Add `say`, `call`, `wait`, `fail`, `disconnect` or `expire`.",
  ],
  [
    action("{ audio: ./a.wav }"),
    "missing-key",
    "Item 1 of `do` does not say what it is. Add `say`.",
  ],
  [
    action("{ sya: Hello }"),
    "unknown-key",
    "`sya` is not a key of item 1 of `do`. Did you mean `say`?",
    action("{ say: Hello }"),
  ],
  [
    action("{ speak: Hello }"),
    "unknown-key",
    "`speak` is not a key of item 1 of `do`. Remove it, or use `say`, `call`, `wait`, `fail`, `disconnect` or `expire`.",
  ],
  [
    action("{ say: Hello, call: find }"),
    "unknown-key",
    "`call` is not a key of item 1 of `do`. It can't stand beside `say`; keep one of the two.",
  ],
  [
    action("{ say: Hello, arguments: {} }"),
    "unknown-key",
    "`arguments` is not a key of item 1 of `do`. It belongs beside `call`.",
  ],
  [
    action('{ say: "" }'),
    "invalid-value",
    "`say` takes a text that is not empty, not the string ``.",
  ],
  [
    action("{ say: 42 }"),
    "wrong-type",
    "`say` takes a text that is not empty, not the number `42`. Put it in quotes.",
    action('{ say: "42" }'),
  ],
  [
    action("{ call: find, arguments: [1] }"),
    "wrong-type",
    "`arguments` takes a mapping, not a list.",
  ],
  [action("{ call: find, sample: false }"), "invalid-value", "`sample` takes `true`, not `false`."],
  [
    action("{ wait: 500 ms }, { say: Hi }"),
    "invalid-value",
    "`wait` takes a duration above zero, such as `500ms` or `1.5s`, not the string `500 ms`.",
  ],
  [
    action("{ wait: 0s }, { say: Hi }"),
    "invalid-value",
    "`wait` takes a duration above zero, such as `500ms` or `1.5s`, not the string `0s`.",
  ],
  [
    action("{ fail: {} }"),
    "missing-key",
    "`fail` has no `message`, which the emulator demands. Add it.",
  ],
  [
    action("{ fail: { mesage: Broken } }"),
    "unknown-key",
    "`mesage` is not a key of `fail`. Did you mean `message`?",
    action("{ fail: { message: Broken } }"),
  ],
  [
    action("{ disconnect: yes }"),
    "invalid-value",
    "`disconnect` takes `true`, not the string `yes`. Write `true`.",
    action("{ disconnect: true }"),
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
