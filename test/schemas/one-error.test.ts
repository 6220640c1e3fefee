import { expect, test } from "vitest";
import { generatedErrors, refused, verdicts } from "./session-validators.ts";

const input = (member: object) => ({ audio: { input: member } });
const output = (member: object) => ({ audio: { output: member } });
const vad = (member: object) => input({ turn_detection: member });
const tool = (member: object) => ({ tools: [member] });
const mcp = (member: object) => tool({ type: "mcp", server_label: "crm", ...member });

/** A session with one mistake, and the one place and keyword that the validator names. */
const mistakes: readonly [session: object, pointer: string, keyword: string][] = [
  [{ temperature: 0.8 }, "", "additionalProperties"],
  [{ modalities: ["audio"] }, "", "additionalProperties"],
  [{ voice: "marin" }, "", "additionalProperties"],
  [{ reasoning_effort: "low" }, "", "additionalProperties"],
  [{ type: "session" }, "", "discriminator"],
  [{ type: undefined }, "", "discriminator"],
  [{ model: 5 }, "/model", "type"],
  [{ output_modalities: ["audio", "text"] }, "/output_modalities", "maxItems"],
  [{ output_modalities: [] }, "/output_modalities", "minItems"],
  [{ output_modalities: "audio" }, "/output_modalities", "type"],
  [{ output_modalities: ["video"] }, "/output_modalities/0", "enum"],
  [{ output_modalities: [1] }, "/output_modalities/0", "enum"],
  [{ max_output_tokens: 0 }, "/max_output_tokens", "minimum"],
  [{ max_output_tokens: 99_999 }, "/max_output_tokens", "maximum"],
  [{ max_output_tokens: 1.5 }, "/max_output_tokens", "type"],
  [{ max_output_tokens: "infinite" }, "/max_output_tokens", "enum"],
  [{ reasoning: { effort: "none" } }, "/reasoning/effort", "enum"],
  [{ tracing: "on" }, "/tracing", "enum"],
  [{ tracing: { name: "x" } }, "/tracing", "additionalProperties"],
  [{ truncation: "never" }, "/truncation", "enum"],
  [{ truncation: { type: "retention_ratio" } }, "/truncation", "required"],
  [
    { truncation: { type: "retention_ratio", retention_ratio: 2 } },
    "/truncation/retention_ratio",
    "maximum",
  ],
  [{ truncation: { type: "ratio", retention_ratio: 1 } }, "/truncation/type", "const"],
  [{ prompt: { id: "pmpt_1", version: 2 } }, "/prompt/version", "type"],
  [{ prompt: {} }, "/prompt", "required"],
  [{ tool_choice: "get_weather" }, "/tool_choice", "enum"],
  [{ tool_choice: 1 }, "/tool_choice", "type"],
  [{ tool_choice: null }, "/tool_choice", "type"],
  [{ tool_choice: { name: "look_up" } }, "/tool_choice", "discriminator"],
  [{ tool_choice: { type: "function" } }, "/tool_choice", "required"],
  [tool({ name: "look_up" }), "/tools/0", "discriminator"],
  [tool({ type: "web_search" }), "/tools/0", "discriminator"],
  [tool({ type: "function" }), "/tools/0", "required"],
  [tool({ type: "function", name: "a", strict: true }), "/tools/0", "additionalProperties"],
  [tool({ type: "function", name: "a", parameters: "{}" }), "/tools/0/parameters", "type"],
  [mcp({ connector_id: "connector_slack" }), "/tools/0/connector_id", "enum"],
  [mcp({ server_url: "crm.example.com" }), "/tools/0/server_url", "pattern"],
  [mcp({ tunnel_id: "tunnel_1" }), "/tools/0/tunnel_id", "pattern"],
  [mcp({ require_approval: "sometimes" }), "/tools/0/require_approval", "enum"],
  [mcp({ require_approval: { ever: {} } }), "/tools/0/require_approval", "additionalProperties"],
  [mcp({ allowed_tools: "find" }), "/tools/0/allowed_tools", "type"],
  [mcp({ allowed_tools: [1] }), "/tools/0/allowed_tools/0", "type"],
  [mcp({ allowed_callers: [] }), "/tools/0/allowed_callers", "minItems"],
  [mcp({ headers: { a: 1 } }), "/tools/0/headers/a", "type"],
  [input({ format: {} }), "/audio/input/format", "discriminator"],
  [input({ format: "pcm16" }), "/audio/input/format", "type"],
  [input({ format: { type: "pcm16" } }), "/audio/input/format", "discriminator"],
  [input({ format: { type: "audio/pcm", rate: 16_000 } }), "/audio/input/format/rate", "enum"],
  [input({ format: { type: "audio/pcm", rate: "24000" } }), "/audio/input/format/rate", "enum"],
  [
    input({ format: { type: "audio/pcmu", rate: 8000 } }),
    "/audio/input/format",
    "additionalProperties",
  ],
  [input({ input_audio_noise_reduction: null }), "/audio/input", "additionalProperties"],
  [input({ noise_reduction: {} }), "/audio/input/noise_reduction", "required"],
  [input({ noise_reduction: { type: "mid_field" } }), "/audio/input/noise_reduction/type", "enum"],
  [input({ transcription: { languages: [] } }), "/audio/input/transcription/languages", "minItems"],
  [input({ transcription: { language: false } }), "/audio/input/transcription/language", "type"],
  [input({ turn_detection: "server_vad" }), "/audio/input/turn_detection", "type"],
  [vad({ type: "none" }), "/audio/input/turn_detection", "discriminator"],
  [vad({ threshold: 0.5 }), "/audio/input/turn_detection", "discriminator"],
  [
    vad({ type: "server_vad", eagerness: "low" }),
    "/audio/input/turn_detection",
    "additionalProperties",
  ],
  [
    vad({ type: "semantic_vad", threshold: 0.5 }),
    "/audio/input/turn_detection",
    "additionalProperties",
  ],
  [vad({ type: "server_vad", threshold: 1.7 }), "/audio/input/turn_detection/threshold", "maximum"],
  [
    vad({ type: "server_vad", idle_timeout_ms: 1000 }),
    "/audio/input/turn_detection/idle_timeout_ms",
    "minimum",
  ],
  [
    output({ voice: { id: "voice_1", name: "Ada" } }),
    "/audio/output/voice",
    "additionalProperties",
  ],
  [output({ voice: 1 }), "/audio/output/voice", "type"],
  [output({ speed: 2 }), "/audio/output/speed", "maximum"],
  [output({ speed: "fast" }), "/audio/output/speed", "type"],
];

test.each(mistakes)("%j gives one error", (member, pointer, keyword) => {
  const session = { type: "realtime", ...member };
  expect(generatedErrors(session)).toEqual([{ pointer, keyword }]);
  expect(verdicts(session)).toEqual(refused);
});

test.each(["model", "tools", "instructions", "tool_choice", "prompt", "output_modalities"])(
  "a transcription session has no `%s`",
  (key) => {
    const session = { type: "transcription", [key]: "x" };
    expect(generatedErrors(session)).toEqual([{ pointer: "", keyword: "additionalProperties" }]);
    expect(verdicts(session)).toEqual(refused);
  },
);

test.each([null, "realtime", 1, [], ["realtime"], true])("%j is no session", (value) => {
  expect(generatedErrors(value)).toEqual([{ pointer: "", keyword: "type" }]);
  expect(verdicts(value)).toEqual(refused);
});
