import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("output-audio-unused"), {
  valid: [
    `
      type: realtime
      output_modalities: [text]
    `,
    `
      type: realtime
      output_modalities: [text]
      audio: { input: { turn_detection: { type: semantic_vad } } }
    `,
    `
      type: realtime
      output_modalities: [audio]
      audio: { output: { voice: marin } }
    `,
    `
      type: realtime
      audio: { output: { voice: marin } }
    `,
    `
      type: realtime
      output_modalities: [text]
      audio: { output: {} }
    `,
    `
      type: realtime
      output_modalities: ["\${env:MODALITY}"]
      audio: { output: { voice: marin } }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        output_modalities: [text]
        audio:
          input:
            turn_detection: { type: semantic_vad }
          <[output]>:
            voice: marin
      `,
      message: "The session answers in text alone, so `audio.output` has no effect. Remove it.",
      fixed: `
        type: realtime
        output_modalities: [text]
        audio:
          input:
            turn_detection: { type: semantic_vad }
      `,
    },
    {
      yaml: `
        type: realtime
        output_modalities: [text]
        audio: { input: {}, <[output]>: { speed: 1.1, format: { type: audio/pcm, rate: 24000 } } }
      `,
      message: "The session answers in text alone, so `audio.output` has no effect. Remove it.",
      fixed: `
        type: realtime
        output_modalities: [text]
        audio: { input: {} }
      `,
    },
  ],
});
