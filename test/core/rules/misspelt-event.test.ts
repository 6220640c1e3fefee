import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const expecting = (expectation: string) =>
  `session: a.yaml\nturns: [{ say: Hi, expect: [{ ${expectation} }] }]\n`;

ruleTester(ruleById("misspelt-event"), {
  valid: [
    expecting("event: response.done"),
    expecting("absent: error"),
    expecting("event: entirely.unheard_of"),
    expecting("text_contains: response.doen"),
  ],
  invalid: [
    {
      yaml: expecting("event: <[response.doen]>"),
      message: "The server sends no event `response.doen`. Did you mean `response.done`?",
      fixed: expecting("event: response.done"),
    },
    {
      yaml: expecting("absent: <[session.update]>"),
      message: "The server sends no event `session.update`. Did you mean `session.updated`?",
      fixed: expecting("absent: session.updated"),
    },
  ],
});
