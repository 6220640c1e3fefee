import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const call = (keys: string) => `steps:\n  - on: { turn: 1 }\n    do:\n      - call: find\n${keys}`;

ruleTester(ruleById("call-arguments-twice"), {
  valid: [call(""), call("        sample: true\n"), call("        arguments: {}\n"), "steps: []\n"],
  invalid: [
    {
      yaml: call("        arguments: { id: 1 }\n        <[sample]>: true\n"),
      message:
        "This call has `arguments`, so none can be made for it. Remove `sample`, or remove `arguments`.",
      fixed: call("        arguments: { id: 1 }\n"),
    },
  ],
});
