import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("format-string"), {
  valid: [
    `
    type: realtime
    audio:
      input: { format: { type: audio/pcmu } }
      output: { format: { type: audio/pcmu } }
    `,
    `
    type: realtime
    audio: { input: { format: "\${file:./format.yaml}" } }
    `,
    `
    type: realtime
    audio: { input: { format: { type: "\${env:FORMAT}", rate: 24000 } } }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        audio:
          output:
            format: <[pcm16]> # the default
      `,
      message:
        "`format` takes a mapping, and `pcm16` is a name alone. Write `{ type: audio/pcm, rate: 24000 }`.",
      fixed: `
        type: realtime
        audio:
          output:
            format: { type: audio/pcm, rate: 24000 } # the default
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            format: <["audio/pcm"]>
      `,
      message:
        "`format` takes a mapping, and `audio/pcm` is a name alone. Write `{ type: audio/pcm, rate: 24000 }`.",
      fixed: `
        type: realtime
        audio:
          input:
            format: { type: audio/pcm, rate: 24000 }
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input: { format: <[g711_ulaw]> }
          output: { format: { type: audio/pcmu } }
      `,
      message:
        "`format` takes a mapping, and `g711_ulaw` is a name alone. Write `{ type: audio/pcmu }`.",
      fixed: `
        type: realtime
        audio:
          input: { format: { type: audio/pcmu } }
          output: { format: { type: audio/pcmu } }
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input: { format: { type: audio/pcma } }
          output: { format: <[g711_alaw]> }
      `,
      message:
        "`format` takes a mapping, and `g711_alaw` is a name alone. Write `{ type: audio/pcma }`.",
      fixed: `
        type: realtime
        audio:
          input: { format: { type: audio/pcma } }
          output: { format: { type: audio/pcma } }
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            format:
              type: <[pcm16]>
      `,
      message: "`pcm16` is not the API's name of this format. Write `type: audio/pcm`.",
      fixed: `
        type: realtime
        audio:
          input:
            format:
              type: audio/pcm
              rate: 24000
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            format:
              type: <[g711_ulaw]>
              rate: 8000
          output:
            format:
              type: audio/pcmu
      `,
      message: "`g711_ulaw` is not the API's name of this format. Write `type: audio/pcmu`.",
      fixed: `
        type: realtime
        audio:
          input:
            format:
              type: audio/pcmu
          output:
            format:
              type: audio/pcmu
      `,
    },
  ],
});
