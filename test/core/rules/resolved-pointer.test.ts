import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const resolved = (members: string) => `session: a.yaml\nresolved:\n${members}`;

ruleTester(ruleById("resolved-pointer"), {
  valid: [
    resolved("  /audio/output/speed: 1\n"),
    resolved('  "": {}\n'),
    resolved("  /a~1b~0: 1\n"),
  ],
  invalid: [
    {
      yaml: resolved("  <[audio.output.speed]>: 1\n"),
      message:
        "`audio.output.speed` is no JSON Pointer. Write the keys that lead to the value, each behind a slash: `/audio/output/speed`.",
      fixed: resolved("  /audio/output/speed: 1\n"),
    },
    {
      yaml: resolved("  <[model]>: a\n  /model: b\n"),
      message:
        "`model` is no JSON Pointer. Write the keys that lead to the value, each behind a slash: `/model`.",
      fixed: null,
    },
    {
      yaml: resolved("  <[/a~b]>: 1\n"),
      message:
        "`/a~b` is no JSON Pointer. Write the keys that lead to the value, each behind a slash: `/a~0b`.",
      fixed: resolved("  /a~0b: 1\n"),
    },
  ],
});
