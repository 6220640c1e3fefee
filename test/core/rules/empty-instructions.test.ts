import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const message =
  "`instructions` is empty, which leaves the model without any, even the server's own. Say how it is to behave, or remove the key.";

ruleTester(ruleById("empty-instructions"), {
  valid: [
    "type: realtime\n",
    "type: realtime\ninstructions: .\n",
    "type: realtime\ninstructions: ${env:INSTRUCTIONS}\n",
    "type: realtime\ninstructions: ${file:./prompt.md}\n",
  ],
  invalid: [
    {
      yaml: 'type: realtime\n<[instructions]>: "" # later\nmax_output_tokens: inf\n',
      message,
      fixed: "type: realtime\nmax_output_tokens: inf\n",
    },
    {
      yaml: 'type: realtime\n<[instructions]>: " \\n"\n',
      message,
      fixed: "type: realtime\n",
    },
    {
      yaml: "type: realtime\n<[instructions]>: |\nmax_output_tokens: inf\n",
      message,
      fixed: "type: realtime\nmax_output_tokens: inf\n",
    },
  ],
});

test("an empty file is told where it is named", () => {
  const text = "type: realtime\ninstructions: ${file:./prompt.md}\n";
  const host = { readFile: () => ({ uri: "prompt.md", text: "\n" }) };
  const findings = lint(parseSession(text, { uri: "test.realtime.yaml" }), { host });
  expect(
    findings.map(({ rule, uri, range }) => ({ rule, uri, at: text.slice(range.start, range.end) })),
  ).toEqual([{ rule: "empty-instructions", uri: undefined, at: "instructions" }]);
});
