import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("parallel-tool-calls-support"), {
  valid: [
    `
      type: realtime
      model: gpt-realtime-2
      parallel_tool_calls: true
    `,
    `
      type: realtime
      parallel_tool_calls: false
    `,
    `
      type: realtime
      model: \${env:MODEL}
      parallel_tool_calls: true
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        model: gpt-realtime-1.5
        <[parallel_tool_calls]>: true # two at once
      `,
      message:
        "`gpt-realtime-1.5` does not reason, so the API refuses `parallel_tool_calls`. Remove it, or use `gpt-realtime-2.1`.",
      fixed: `
        type: realtime
        model: gpt-realtime-1.5
      `,
    },
    {
      yaml: `
        type: realtime
        model: gpt-realtime-1.5
        <[parallel_tool_calls]>: false
      `,
      message:
        "`gpt-realtime-1.5` does not reason, so the API refuses `parallel_tool_calls`. Remove it, or use `gpt-realtime-2.1`.",
      fixed: `
        type: realtime
        model: gpt-realtime-1.5
      `,
    },
  ],
});
