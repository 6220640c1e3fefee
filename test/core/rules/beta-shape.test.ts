import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("beta-shape"), {
  valid: [
    `
    type: realtime
    output_modalities: [audio]
    max_output_tokens: 400
    audio:
      input:
        format: { type: audio/pcm, rate: 24000 }
        noise_reduction: { type: far_field }
        turn_detection: { type: semantic_vad }
      output: { voice: marin, speed: 1.1 }
    `,
    // Names that are free to be anything.
    `
    type: realtime
    tools:
      - type: function
        name: set_voice
        description: Sets the voice.
        parameters:
          type: object
          properties:
            voice: { type: string }
            temperature: { type: number }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        <[voice]>: marin # ours
      `,
      message:
        "`voice` is a key of the beta, which has ended. It belongs at `audio.output.voice` now.",
      fixed: `
        type: realtime
        audio:
          output:
            voice: marin # ours
      `,
    },
    {
      yaml: `
        type: realtime
        <[speed]>: 1.1
        audio:
          output:
            voice: marin
      `,
      message:
        "`speed` is a key of the beta, which has ended. It belongs at `audio.output.speed` now.",
      fixed: `
        type: realtime
        audio:
          output:
            voice: marin
            speed: 1.1
      `,
    },
    {
      yaml: `
        type: realtime
        <[modalities]>: [text, audio]
      `,
      message:
        "`modalities` is a key of the beta, which has ended. Write `output_modalities: [audio]` instead.",
      fixed: `
        type: realtime
        output_modalities: [audio]
      `,
    },
    {
      yaml: `
        type: realtime
        <[modalities]>: [text]
      `,
      message:
        "`modalities` is a key of the beta, which has ended. It is called `output_modalities` now.",
      fixed: `
        type: realtime
        output_modalities: [text]
      `,
    },
    {
      yaml: `
        type: realtime
        <[input_audio_format]>: pcm16
      `,
      message:
        "`input_audio_format` is a key of the beta, which has ended. Write `audio.input.format: { type: audio/pcm, rate: 24000 }` instead.",
      fixed: `
        type: realtime
        audio:
          input:
            format: { type: audio/pcm, rate: 24000 }
      `,
    },
    {
      yaml: `
        type: transcription
        <[input_audio_format]>: g711_ulaw
      `,
      message:
        "`input_audio_format` is a key of the beta, which has ended. Write `audio.input.format: { type: audio/pcmu }` instead.",
      fixed: `
        type: transcription
        audio:
          input:
            format: { type: audio/pcmu }
      `,
    },
    {
      yaml: `
        type: realtime
        <[output_audio_format]>: g711_alaw
        audio:
          input:
            format: \${file:./pcma.yaml}
      `,
      message:
        "`output_audio_format` is a key of the beta, which has ended. Write `audio.output.format: { type: audio/pcma }` instead.",
      fixed: `
        type: realtime
        audio:
          input:
            format: \${file:./pcma.yaml}
          output:
            format: { type: audio/pcma }
      `,
    },
    {
      yaml: `
        type: realtime
        # what callers say
        <[input_audio_transcription]>:
          model: gpt-transcribe # the new one
      `,
      message:
        "`input_audio_transcription` is a key of the beta, which has ended. It belongs at `audio.input.transcription` now.",
      fixed: `
        type: realtime
        audio:
          input:
            # what callers say
            transcription:
              model: gpt-transcribe # the new one
      `,
    },
    {
      yaml: `
        type: realtime
        <[input_audio_noise_reduction]>: { type: near_field }
      `,
      message:
        "`input_audio_noise_reduction` is a key of the beta, which has ended. It belongs at `audio.input.noise_reduction` now.",
      fixed: `
        type: realtime
        audio:
          input:
            noise_reduction: { type: near_field }
      `,
    },
    {
      yaml: `
        type: realtime
        <[turn_detection]>:
          type: server_vad
          silence_duration_ms: 400
      `,
      message:
        "`turn_detection` is a key of the beta, which has ended. It belongs at `audio.input.turn_detection` now.",
      fixed: `
        type: realtime
        audio:
          input:
            turn_detection:
              type: server_vad
              silence_duration_ms: 400
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            transcription: { model: gpt-transcribe }
        <[turn_detection]>:
          type: none
      `,
      message:
        "`turn_detection` is a key of the beta, which has ended. Write `audio.input.turn_detection: null` instead.",
      fixed: `
        type: transcription
        audio:
          input:
            transcription: { model: gpt-transcribe }
            turn_detection: null
      `,
    },
    {
      yaml: `
        type: realtime
        <[max_response_output_tokens]>: 400
      `,
      message:
        "`max_response_output_tokens` is a key of the beta, which has ended. It is called `max_output_tokens` now.",
      fixed: `
        type: realtime
        max_output_tokens: 400
      `,
    },
    {
      yaml: `
        type: realtime
        <[temperature]>: 0.8
      `,
      message: "`temperature` went with the beta, and nothing takes its place. Remove it.",
      fixed: `
        type: realtime
      `,
    },
    // Half moved: today's place, the beta's name.
    {
      yaml: `
        type: realtime
        audio:
          input:
            <[input_audio_noise_reduction]>: { type: near_field }
      `,
      message:
        "`input_audio_noise_reduction` is a key of the beta, which has ended. It is called `noise_reduction` now.",
      fixed: `
        type: realtime
        audio:
          input:
            noise_reduction: { type: near_field }
      `,
    },
    // As an SDK spells it.
    {
      yaml: `
        type: realtime
        <[turnDetection]>: { type: semantic_vad }
      `,
      message:
        "`turnDetection` is a key of the beta, which has ended. It belongs at `audio.input.turn_detection` now.",
      fixed: `
        type: realtime
        audio:
          input:
            turn_detection: { type: semantic_vad }
      `,
    },
    // Said twice.
    {
      yaml: `
        type: realtime
        <[voice]>: marin
        audio: { output: { voice: marin } }
      `,
      message:
        "`voice` is a key of the beta, and `audio.output.voice` says the same already. Remove it.",
      fixed: `
        type: realtime
        audio: { output: { voice: marin } }
      `,
    },
    // Contradictions are left to people.
    {
      yaml: `
        type: realtime
        <[voice]>: cedar
        audio: { output: { voice: marin } }
      `,
      message:
        "`voice` is a key of the beta, and `audio.output.voice` has another value. Decide which one holds, and remove `voice`.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        output_modalities: [text]
        <[modalities]>: [audio]
      `,
      message:
        "`modalities` is a key of the beta, and `output_modalities` has another value. Decide which one holds, and remove `modalities`.",
      fixed: null,
    },
  ],
});

test("a session of the beta lacks its type: told beside each of its keys", () => {
  const text = "voice: marin\ntemperature: 0.8\n";
  const found = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(found.map(({ rule, pointer, message }) => [rule, pointer, message])).toEqual([
    [
      "beta-shape",
      "/voice",
      "`voice` is a key of the beta, which has ended. It belongs at `audio.output.voice` now.",
    ],
    ["beta-shape", "", "The session has keys of the beta and no `type`. Add `type: realtime`."],
    [
      "beta-shape",
      "/temperature",
      "`temperature` went with the beta, and nothing takes its place. Remove it.",
    ],
  ]);
});

test("a transcription session has no place for what the model says", () => {
  const text = "type: transcription\nvoice: marin\n";
  const found = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(found.map(({ rule, pointer }) => [rule, pointer])).toEqual([["unknown-key", "/voice"]]);
});

test("only a new name is put in place unasked", () => {
  const text = "type: realtime\nmax_response_output_tokens: 9\nmodalities: [text]\nspeed: 1\n";
  const found = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(found.map(({ pointer, fixes }) => [pointer, fixes.map(({ kind }) => kind)])).toEqual([
    ["/max_response_output_tokens", ["safe"]],
    ["/modalities", ["safe"]],
    ["/speed", ["suggestion"]],
  ]);
});

test("the server's answer is known", () => {
  const text = "type: realtime\nmax_response_output_tokens: 9\n";
  const [found] = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(found?.server).toEqual({
    code: "unknown_parameter",
    param: "session.max_response_output_tokens",
  });
});

test("of two keys that lead to the same place, one is renamed at a time", () => {
  const text =
    "type: realtime\nmax_response_output_tokens: 9\nmaxOutputTokens: 9\nmaxResponseOutputTokens: 9\n";
  const found = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  const told = found.map(({ rule, pointer, fixes }) => [rule, pointer, fixes.length]);
  expect(told).toEqual([
    ["beta-shape", "/max_response_output_tokens", 0],
    ["camel-case-key", "/maxOutputTokens", 1],
    ["beta-shape", "/maxResponseOutputTokens", 0],
  ]);
});
