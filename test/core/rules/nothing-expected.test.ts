import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const message =
  "This scenario expects nothing, so it can't pass. Add `expect` to a turn, or `resolved`.";

ruleTester(ruleById("nothing-expected"), {
  valid: [
    "session: a.yaml\nresolved: { /type: realtime }\n",
    "session: a.yaml\nskip: Not yet.\n",
    "session: a.yaml\nturns: [{ say: Hi }, { say: Bye, expect: [{ event: response.done }] }]\n",
  ],
  invalid: [
    { yaml: "<[session: a.yaml]>\n", message, fixed: null },
    { yaml: "session: a.yaml\nresolved: {}\n<[turns]>: [{ say: Hi }]\n", message, fixed: null },
    { yaml: "session: a.yaml\n<[turns]>: [{ say: Hi, expect: [] }]\n", message, fixed: null },
  ],
});
