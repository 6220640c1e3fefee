import { lint, parseSession, type Finding } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { readMarks } from "../support/marked-text.ts";
import { withoutRules } from "../support/without-rules.ts";

/** What one mistake must give: its place is marked in the text. */
interface Mistake {
  readonly name: string;
  readonly yaml: string;
  readonly rule: string;
  readonly message: string;
  readonly server: { readonly code: string; readonly param: string } | null;
}

const unknownKeys: Mistake[] = [
  {
    name: "a misspelt key",
    yaml: "type: realtime\n<[instuctions]>: Be kind.\n",
    rule: "unknown-key",
    message: "`instuctions` is not a key of the session. Did you mean `instructions`?",
    server: { code: "unknown_parameter", param: "session.instuctions" },
  },
  {
    name: "temperature, which went with the beta",
    yaml: "type: realtime\n<[temperature]>: 0.8\n",
    rule: "unknown-key",
    message: "`temperature` is not a key of the session. Remove it.",
    server: { code: "unknown_parameter", param: "session.temperature" },
  },
  {
    name: "modalities, the beta's name",
    yaml: "type: realtime\n<[modalities]>: [audio]\n",
    rule: "unknown-key",
    message: "`modalities` is not a key of the session. Did you mean `output_modalities`?",
    server: { code: "unknown_parameter", param: "session.modalities" },
  },
  {
    name: "a voice at the top",
    yaml: "type: realtime\n<[voice]>: marin\n",
    rule: "unknown-key",
    message: "`voice` is not a key of the session. It belongs under `audio.output`.",
    server: { code: "unknown_parameter", param: "session.voice" },
  },
  {
    name: "camelCase",
    yaml: "type: realtime\n<[maxOutputTokens]>: 100\n",
    rule: "unknown-key",
    message: "`maxOutputTokens` is not a key of the session. Did you mean `max_output_tokens`?",
    server: { code: "unknown_parameter", param: "session.maxOutputTokens" },
  },
  {
    name: "reasoning effort, flat",
    yaml: "type: realtime\n<[reasoning_effort]>: low\n",
    rule: "unknown-key",
    message: "`reasoning_effort` is not a key of the session. Remove it.",
    server: { code: "unknown_parameter", param: "session.reasoning_effort" },
  },
  {
    name: "the beta's noise reduction key below audio.input",
    yaml: "type: realtime\naudio:\n  input:\n    <[input_audio_noise_reduction]>: {type: near_field}\n",
    rule: "unknown-key",
    message:
      "`input_audio_noise_reduction` is not a key of `input`. Remove it, or use `format`, `noise_reduction`, `transcription` or `turn_detection`.",
    server: { code: "unknown_parameter", param: "session.audio.input.input_audio_noise_reduction" },
  },
  {
    name: "eagerness under server_vad",
    yaml: "type: realtime\naudio:\n  input:\n    turn_detection:\n      type: server_vad\n      <[eagerness]>: high\n",
    rule: "unknown-key",
    message: "`eagerness` is not a key of `turn_detection`. It belongs to `type: semantic_vad`.",
    server: { code: "unknown_parameter", param: "session.audio.input.turn_detection.eagerness" },
  },
  {
    name: "a threshold under semantic_vad",
    yaml: "type: realtime\naudio: {input: {turn_detection: {type: semantic_vad, <[threshold]>: 0.5}}}\n",
    rule: "unknown-key",
    message: "`threshold` is not a key of `turn_detection`. It belongs to `type: server_vad`.",
    server: { code: "unknown_parameter", param: "session.audio.input.turn_detection.threshold" },
  },
  {
    name: "strict on a tool",
    yaml: "type: realtime\ntools:\n  - type: function\n    name: lookup\n    <[strict]>: true\n",
    rule: "unknown-key",
    message:
      "`strict` is not a key of item 1 of `tools`. Remove it, or use `description` or `parameters`.",
    server: { code: "unknown_parameter", param: "session.tools[0].strict" },
  },
  {
    name: "the wrapper that chat tools have",
    yaml: "type: realtime\ntools:\n  - type: function\n    <[function]>:\n      name: lookup\n      parameters: {type: object}\n",
    rule: "unknown-key",
    message:
      "`function` is not a key of item 1 of `tools`. What `function` holds belongs one level up.",
    server: { code: "unknown_parameter", param: "session.tools[0].function" },
  },
  {
    name: "a misspelt key that is demanded",
    yaml: "type: realtime\ntools:\n  - type: function\n    <[nmae]>: lookup\n",
    rule: "unknown-key",
    message: "`nmae` is not a key of item 1 of `tools`. Did you mean `name`?",
    server: { code: "unknown_parameter", param: "session.tools[0].nmae" },
  },
  {
    name: "what only a conversation has, in a transcription",
    yaml: "type: transcription\n<[instructions]>: Be kind.\n",
    rule: "unknown-key",
    message: "`instructions` is not a key of the session. It belongs to `type: realtime`.",
    server: { code: "unknown_parameter", param: "session.instructions" },
  },
];

const missingKeys: Mistake[] = [
  {
    name: "no type",
    yaml: "<[model: gpt-realtime-2.1]>\n",
    rule: "missing-key",
    message:
      "The session has no `type`, which the API demands. Add `type: realtime` or `type: transcription`.",
    server: { code: "missing_required_parameter", param: "session.type" },
  },
  {
    name: "a tool without a name",
    yaml: "type: realtime\ntools:\n  - <[type: function]>\n    description: Looks up an order.\n",
    rule: "missing-key",
    message: "Item 1 of `tools` has no `name`, which the API demands. Add it.",
    server: { code: "missing_required_parameter", param: "session.tools[0].name" },
  },
  {
    name: "a tool without a type",
    yaml: "type: realtime\ntools:\n  - <[name: lookup]>\n",
    rule: "missing-key",
    message:
      "Item 1 of `tools` has no `type`, which the API demands. Add `type: function` or `type: mcp`.",
    server: { code: "missing_required_parameter", param: "session.tools[0].type" },
  },
  {
    name: "an empty format",
    yaml: "type: realtime\naudio:\n  input:\n    <[format]>: {}\n",
    rule: "missing-key",
    message:
      "`format` has no `type`, which the API demands. Add `type: audio/pcm`, `type: audio/pcmu` or `type: audio/pcma`.",
    server: { code: "missing_required_parameter", param: "session.audio.input.format.type" },
  },
  {
    name: "turn detection over several lines, without a type",
    yaml: "type: realtime\naudio:\n  input:\n    <[turn_detection]>:\n      create_response: true\n      interrupt_response: true\n",
    rule: "missing-key",
    message:
      "`turn_detection` has no `type`, which the API demands. Add `type: server_vad` or `type: semantic_vad`.",
    server: {
      code: "missing_required_parameter",
      param: "session.audio.input.turn_detection.type",
    },
  },
];

const values: Mistake[] = [
  {
    name: "a text where a number goes",
    yaml: "type: realtime\naudio: {output: {speed: <[fast]>}}\n",
    rule: "wrong-type",
    message: "`speed` takes a number from 0.25 to 1.5, not the string `fast`.",
    server: { code: "invalid_type", param: "session.audio.output.speed" },
  },
  {
    name: "a number where a text goes",
    yaml: "type: realtime\nprompt: {id: pmpt_1, version: <[2]>}\n",
    rule: "wrong-type",
    message: "`version` takes a string or `null`, not the number `2`. Put it in quotes.",
    server: { code: "invalid_type", param: "session.prompt.version" },
  },
  {
    name: "a quoted number",
    yaml: 'type: realtime\nmax_output_tokens: <["1024"]>\n',
    rule: "invalid-value",
    message:
      "`max_output_tokens` takes an integer from 1 to 4096 or `inf`, not the string `1024`. Remove the quotes.",
    server: { code: "invalid_value", param: "session.max_output_tokens" },
  },
  {
    name: "a format as text",
    yaml: "type: realtime\naudio: {input: {format: <[pcm16]>}}\n",
    rule: "wrong-type",
    message:
      "`format` takes a mapping with `type: audio/pcm`, a mapping with `type: audio/pcmu` or a mapping with `type: audio/pcma`, not the string `pcm16`.",
    server: { code: "invalid_type", param: "session.audio.input.format" },
  },
  {
    name: "a type that picks no branch",
    yaml: "type: realtime\ntools:\n  - type: <[functon]>\n    name: lookup\n",
    rule: "invalid-value",
    message: "`type` takes `function` or `mcp`, not the string `functon`. Did you mean `function`?",
    server: { code: "invalid_value", param: "session.tools[0].type" },
  },
  {
    name: "a misspelt constant inside a branch",
    yaml: "type: realtime\naudio: {input: {turn_detection: {type: semantic_vad, eagerness: <[hihg]>}}}\n",
    rule: "invalid-value",
    message:
      "`eagerness` takes `low`, `medium`, `high` or `auto`, not the string `hihg`. Did you mean `high`?",
    server: { code: "invalid_value", param: "session.audio.input.turn_detection.eagerness" },
  },
  {
    name: "a tool that is named and nothing more",
    yaml: "type: realtime\ntool_choice: <[get_weather]>\n",
    rule: "invalid-value",
    message:
      "`tool_choice` takes `auto`, `none`, `required`, a mapping with `type: function` or a mapping with `type: mcp`, not the string `get_weather`.",
    server: { code: "invalid_value", param: "session.tool_choice" },
  },
  {
    name: "noise reduction of type none",
    yaml: "type: realtime\naudio: {input: {noise_reduction: {type: <[none]>}}}\n",
    rule: "invalid-value",
    message: "`type` takes `near_field` or `far_field`, not the string `none`.",
    server: { code: "invalid_value", param: "session.audio.input.noise_reduction.type" },
  },
  {
    name: "no output tokens at all",
    yaml: "type: realtime\nmax_output_tokens: <[0]>\n",
    rule: "out-of-range",
    message: "`max_output_tokens` takes an integer from 1 to 4096 or `inf`, not the number `0`.",
    server: { code: "integer_below_min_value", param: "session.max_output_tokens" },
  },
  {
    name: "more output tokens than there can be",
    yaml: "type: realtime\nmax_output_tokens: <[99999]>\n",
    rule: "out-of-range",
    message:
      "`max_output_tokens` takes an integer from 1 to 4096 or `inf`, not the number `99999`.",
    server: { code: "integer_above_max_value", param: "session.max_output_tokens" },
  },
  {
    name: "a threshold above one",
    yaml: "type: realtime\naudio: {input: {turn_detection: {type: server_vad, threshold: <[1.7]>}}}\n",
    rule: "out-of-range",
    message: "`threshold` takes a number from 0 to 1, not the number `1.7`.",
    server: {
      code: "decimal_above_max_value",
      param: "session.audio.input.turn_detection.threshold",
    },
  },
  {
    name: "one modality twice",
    yaml: "type: realtime\noutput_modalities: <[[audio, audio]]>\n",
    rule: "out-of-range",
    message: "`output_modalities` takes exactly 1 item, not 2.",
    server: { code: "invalid_value", param: "session.output_modalities" },
  },
  {
    name: "a custom voice with more than its id",
    yaml: "type: realtime\naudio: {output: {voice: {id: voice_1, <[name]>: Ada}}}\n",
    rule: "unknown-key",
    message: "`name` is not a key of `voice`. Remove it.",
    server: { code: "unknown_parameter", param: "session.audio.output.voice.name" },
  },
  {
    name: "a list at the root",
    yaml: "<[- type: realtime]>\n",
    rule: "wrong-type",
    message:
      "The session takes a mapping with `type: realtime` or a mapping with `type: transcription`, not a list.",
    server: { code: "invalid_type", param: "session" },
  },
];

describe.each([
  ["unknown keys", unknownKeys],
  ["missing keys", missingKeys],
  ["values", values],
])("%s", (_, mistakes) => {
  test.each(mistakes)("$name", ({ yaml, rule, message, server }) => {
    const { text, ranges } = readMarks(yaml);
    expect(findingsOf(text).map(summary)).toEqual([
      { rule, message, server, range: ranges[0], severity: "error" },
    ]);
  });
});

test.each(["transcription", "noise_reduction", "turn_detection"])(
  "audio.input.%s takes null",
  (key) => {
    expect(findingsOf(`type: transcription\naudio: {input: {${key}: null}}\n`)).toEqual([]);
  },
);

test.each(["tracing", "prompt", "include"])("%s takes null", (key) => {
  expect(findingsOf(`type: realtime\n${key}: null\n`)).toEqual([]);
});

test("five mistakes give five findings, in the order of the text", () => {
  const { text, ranges } = readMarks(`
    type: realtime
    <[temprature]>: 1
    audio:
      output:
        speed: <[3]>
    tools:
      - type: function
        name: a
        <[strict]>: true
      - <[type: mcp]>
        server_url: https://example.com
    tool_choice: <[always]>
  `);
  expect(findingsOf(text).map(({ range }) => range)).toEqual(ranges);
});

function findingsOf(text: string): Finding[] {
  return lint(parseSession(text, { uri: "test.realtime.yaml" }), { config: withoutRules });
}

function summary({ rule, message, server, range, severity }: Finding) {
  return { rule, message, server: server ?? null, range, severity };
}
