import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const step = (actions: string) => `steps:\n  - on: { turn: 1 }\n    ${actions}\n`;

ruleTester(ruleById("step-without-effect"), {
  valid: [
    step("do: [{ wait: 1s }, { say: Hello }]"),
    step("do: [{ say: Hello }, { disconnect: true }]"),
    step("do: [{ expire: true }]"),
  ],
  invalid: [
    {
      yaml: step("<[do]>: [{ wait: 1s }, { wait: 2s }]"),
      message: "This step only waits, so nothing comes of it. Add what is to be done after `wait`.",
      fixed: null,
    },
    {
      yaml: step("do: [{ disconnect: true }, <[{ say: Hello }]>, { wait: 1s }]"),
      message:
        "The call is over after `disconnect`, so this is never done. Move it up, or remove it.",
      fixed: null,
    },
    {
      yaml: step("do: [{ say: Hello }, { expire: true }, <[{ fail: { message: Late } }]>]"),
      message: "The call is over after `expire`, so this is never done. Move it up, or remove it.",
      fixed: null,
    },
  ],
});
