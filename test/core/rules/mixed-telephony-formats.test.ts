import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("mixed-telephony-formats"), {
  valid: [
    `
      type: realtime
      audio: { input: { format: { type: audio/pcmu } }, output: { format: { type: audio/pcmu } } }
    `,
    `
      type: realtime
      audio: { input: { format: { type: audio/pcm, rate: 24000 } } }
    `,
    `
      type: realtime
      audio: { output: { format: { type: audio/pcm, rate: 24000 } } }
    `,
    `
      type: realtime
      output_modalities: [text]
      audio: { input: { format: { type: audio/pcmu } } }
    `,
    `
      type: transcription
      audio: { input: { format: { type: audio/pcmu } } }
    `,
    `
      type: realtime
      audio: { input: { format: { type: audio/pcmu } }, output: { format: { type: "\${env:FORMAT}" } } }
    `,
    `
      type: realtime
      audio: { input: { format: { type: audio/pcmu } }, output: "\${file:./output.yaml}" }
    `,
    `
      type: realtime
      output_modalities: ["\${env:MODALITY}"]
      audio: { input: { format: { type: audio/pcmu } } }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        audio:
          input:
            format: { type: <[audio/pcmu]> } # the carrier
          output:
            format: { type: audio/pcm, rate: 24000 }
      `,
      message:
        "The caller is heard as `audio/pcmu` and answered as `audio/pcm`, which garbles the sound of a phone line. Use one format both ways.",
      fixed: `
        type: realtime
        audio:
          input:
            format: { type: audio/pcmu } # the carrier
          output:
            format: { type: audio/pcmu }
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            format: { type: <[audio/pcma]> }
          output:
            voice: marin
      `,
      message:
        "The caller is heard as `audio/pcma` and answered as `audio/pcm`, which garbles the sound of a phone line. Use one format both ways.",
      fixed: `
        type: realtime
        audio:
          input:
            format: { type: audio/pcma }
          output:
            voice: marin
            format:
              type: audio/pcma
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          output:
            format: { type: <[audio/pcmu]> }
      `,
      message:
        "The caller is heard as `audio/pcm` and answered as `audio/pcmu`, which garbles the sound of a phone line. Use one format both ways.",
      fixed: `
        type: realtime
        audio:
          output:
            format: { type: audio/pcmu }
          input:
            format:
              type: audio/pcmu
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            format: { type: audio/pcmu }
          output:
            format: { type: <[audio/pcma]> }
      `,
      message:
        "The caller is heard as `audio/pcmu` and answered as `audio/pcma`, which garbles the sound of a phone line. Use one format both ways.",
      fixed: null,
    },
  ],
});
