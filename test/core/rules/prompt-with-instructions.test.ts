import { defaultConfig } from "@callsheet/core";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

/** The other rule about stored prompts would speak too. */
const options = {
  config: {
    ...defaultConfig,
    rules: { "prompt-object-shutdown": { severity: "off", options: {} } },
  },
} as const;

const message =
  "`prompt` and `instructions` both say how the model is to behave, and no source says how they go together. Keep one of them.";

ruleTester(ruleById("prompt-with-instructions"), {
  valid: [
    "type: realtime\ninstructions: Be brief.\n",
    "type: realtime\nprompt: null\ninstructions: Be brief.\n",
    `
    type: transcription
    audio: { input: { transcription: { model: gpt-live-transcribe, prompt: Names of fish. } } }
    `,
  ],
  invalid: [
    {
      yaml: "type: realtime\nprompt: { id: pmpt_1 }\n<[instructions]>: Be brief.\n",
      message,
      fixed: null,
      options,
    },
    {
      yaml: "type: realtime\n<[instructions]>: ${file:./a.md}\nprompt: ${file:./b.yaml}\n",
      message,
      fixed: null,
      options,
    },
  ],
});
