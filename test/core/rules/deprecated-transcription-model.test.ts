import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("deprecated-transcription-model"), {
  valid: [
    `
      type: realtime
      audio:
        input:
          transcription:
            model: gpt-transcribe
    `,
    `
      type: realtime
      audio:
        input:
          transcription:
            model: \${env:MODEL:-whisper-1}
    `,
    `
      type: realtime
      audio: { input: { transcription: "\${file:./transcription.yaml}" } }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: <[whisper-1]> # cheap
      `,
      message: "`whisper-1` shuts down on 2027-02-26. Use `gpt-transcribe` instead.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe # cheap
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: <[whisper-1]>
      `,
      message: "`whisper-1` was shut down on 2027-02-26. Use `gpt-transcribe` instead.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
      `,
      options: { today: "2027-02-26" },
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: <[gpt-4o-transcribe]>
              # The callers are in Vienna.
              language: de # as spoken there
              prompt: Expect dishes.
      `,
      message: "`gpt-4o-transcribe` shuts down on 2027-02-26. Use `gpt-transcribe` instead.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
              # The callers are in Vienna.
              languages: [de] # as spoken there
              prompt: Expect dishes.
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: <[whisper-1]>
              language: \${env:SPOKEN}
      `,
      message: "`whisper-1` shuts down on 2027-02-26. Use `gpt-transcribe` instead.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        include: [item.input_audio_transcription.logprobs]
        audio:
          input:
            transcription:
              model: <[gpt-4o-transcribe]>
      `,
      message: "`gpt-4o-transcribe` shuts down on 2027-02-26. Use `gpt-transcribe` instead.",
      fixed: null,
    },
  ],
});
