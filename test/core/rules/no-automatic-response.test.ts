import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("no-automatic-response"), {
  valid: [
    `
      type: realtime
    `,
    `
      type: realtime
      audio:
        input:
          turn_detection: { type: semantic_vad }
    `,
    `
      type: realtime
      audio:
        input:
          turn_detection: { type: server_vad, create_response: false }
    `,
    `
      type: realtime
      audio:
        input:
          turn_detection: { type: server_vad, create_response: true, interrupt_response: false }
    `,
    `
      type: transcription
      audio: { input: { turn_detection: null } }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        audio:
          input:
            turn_detection: <[null]>
      `,
      message:
        "Without turn detection the model never answers by itself. Your application has to commit the audio and ask for each response.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            turn_detection:
              type: server_vad
              create_response: <[false]>
              interrupt_response: false
      `,
      message:
        "With `create_response` and `interrupt_response` off, the model never answers by itself. Your application has to ask for each response.",
      fixed: null,
    },
  ],
});
