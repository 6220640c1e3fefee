import { defaultConfig, lint, parseSession, type Finding, type LintConfig } from "@callsheet/core";
import { describe, expect, test } from "vitest";

const today = "2026-11-22";

function findingsOf(session: object): Finding[] {
  const text = JSON.stringify({ type: "realtime", model: "gpt-realtime-2.1", ...session });
  return lint(parseSession(text, { uri: "session.json" }), { today });
}

const tool = {
  type: "function",
  name: "lookup",
  description: "Looks up an order.",
  parameters: { type: "object" },
};
const mcp = {
  type: "mcp",
  server_label: "crm",
  server_url: "https://crm.example.com/mcp",
  require_approval: "never",
};
const input = (value: object) => ({ audio: { input: value } });
const turns = (value: object) => input({ turn_detection: value });
const transcription = (value: object) => input({ transcription: value });

/** Sessions that the published OpenAPI description accepts, each wrong in one way. */
const acceptedThoughInvalid: [name: string, session: object, rule: string, pointer: string][] = [
  [
    "both modalities",
    { output_modalities: ["audio", "text"] },
    "single-output-modality",
    "/output_modalities",
  ],
  ["temperature", { temperature: 0.8 }, "beta-shape", "/temperature"],
  ["modalities", { modalities: ["audio"] }, "beta-shape", "/modalities"],
  ["a voice at the top", { voice: "marin" }, "beta-shape", "/voice"],
  ["an unknown key at the top", { beam: 1 }, "unknown-key", "/beam"],
  ["an unknown key below audio", { audio: { beam: 1 } }, "unknown-key", "/audio/beam"],
  [
    "an unknown key below audio.output",
    { audio: { output: { beam: 1 } } },
    "unknown-key",
    "/audio/output/beam",
  ],
  ["an unknown key in tracing", { tracing: { beam: 1 } }, "unknown-key", "/tracing/beam"],
  ["an unknown key in reasoning", { reasoning: { beam: 1 } }, "unknown-key", "/reasoning/beam"],
  ["max_output_tokens of 0", { max_output_tokens: 0 }, "out-of-range", "/max_output_tokens"],
  [
    "max_output_tokens of 99999",
    { max_output_tokens: 99999 },
    "out-of-range",
    "/max_output_tokens",
  ],
  [
    "audio/pcm without a rate",
    input({ format: { type: "audio/pcm" } }),
    "pcm-rate",
    "/audio/input/format",
  ],
  ["an empty format", input({ format: {} }), "missing-key", "/audio/input/format"],
  [
    "the beta's noise reduction below audio.input",
    input({ input_audio_noise_reduction: { type: "near_field" } }),
    "beta-shape",
    "/audio/input/input_audio_noise_reduction",
  ],
  [
    "an idle timeout under semantic_vad",
    turns({ type: "semantic_vad", idle_timeout_ms: 6000 }),
    "unknown-key",
    "/audio/input/turn_detection/idle_timeout_ms",
  ],
  [
    "a threshold under semantic_vad",
    turns({ type: "semantic_vad", threshold: 0.5 }),
    "unknown-key",
    "/audio/input/turn_detection/threshold",
  ],
  [
    "eagerness under server_vad",
    turns({ type: "server_vad", eagerness: "low" }),
    "unknown-key",
    "/audio/input/turn_detection/eagerness",
  ],
  [
    "a threshold of 1.7",
    turns({ type: "server_vad", threshold: 1.7 }),
    "out-of-range",
    "/audio/input/turn_detection/threshold",
  ],
  [
    "the voice nova",
    { audio: { output: { voice: "nova" } } },
    "unknown-voice",
    "/audio/output/voice",
  ],
  ["strict on a tool", { tools: [{ ...tool, strict: true }] }, "tool-strict", "/tools/0/strict"],
  [
    "the wrapper of chat tools",
    { tools: [{ type: "function", function: { name: "lookup", description: "Looks up." } }] },
    "chat-tool-shape",
    "/tools/0/function",
  ],
  [
    "a tool without a name",
    { tools: [{ type: "function", description: "Looks up." }] },
    "missing-key",
    "/tools/0",
  ],
  [
    "a tool without a type",
    { tools: [{ name: "lookup", description: "Looks up." }] },
    "tool-missing-type",
    "/tools/0",
  ],
  [
    "a tool name with a dot",
    { tools: [{ ...tool, name: "pos.add" }] },
    "tool-name",
    "/tools/0/name",
  ],
  [
    "MCP without a target",
    { tools: [{ ...mcp, server_url: undefined }] },
    "mcp-target",
    "/tools/0",
  ],
  [
    "MCP with two targets",
    { tools: [{ ...mcp, connector_id: "connector_gmail", authorization: "${env:GMAIL_TOKEN}" }] },
    "mcp-target",
    "/tools/0/connector_id",
  ],
  [
    "an MCP label with spaces",
    { tools: [{ ...mcp, server_label: "my crm" }] },
    "mcp-server-label",
    "/tools/0/server_label",
  ],
  [
    "tool_choice of no tool",
    { tools: [tool], tool_choice: { type: "function", name: "other" } },
    "tool-choice-defined",
    "/tool_choice/name",
  ],
  [
    "reasoning on a model that can't",
    { model: "gpt-realtime-1.5", reasoning: { effort: "low" } },
    "reasoning-support",
    "/reasoning",
  ],
  ["reasoning_effort", { reasoning_effort: "low" }, "unknown-key", "/reasoning_effort"],
  [
    "a language with a region",
    transcription({ model: "gpt-realtime-whisper", language: "en-US" }),
    "transcription-language",
    "/audio/input/transcription/language",
  ],
  [
    "an empty transcription",
    transcription({}),
    "transcription-model-required",
    "/audio/input/transcription",
  ],
  [
    "delay on a model that can't",
    transcription({ model: "gpt-transcribe", delay: "low" }),
    "transcription-option-support",
    "/audio/input/transcription/delay",
  ],
  [
    "keywords on a model that can't",
    transcription({ model: "gpt-realtime-whisper", keywords: ["a"] }),
    "transcription-option-support",
    "/audio/input/transcription/keywords",
  ],
  [
    "logprobs without transcription",
    { include: ["item.input_audio_transcription.logprobs"] },
    "logprobs-need-transcription",
    "/include/0",
  ],
  ["a GPT-Live model", { model: "gpt-live-1" }, "not-a-session-model", "/model"],
  ["a transcription model", { model: "gpt-realtime-whisper" }, "not-a-session-model", "/model"],
];

describe("what the published description accepts, each gives its one finding", () => {
  test.each(acceptedThoughInvalid)("%s", (_, session, rule, pointer) => {
    expect(findingsOf(session).map((finding) => [finding.rule, finding.pointer])).toEqual([
      [rule, pointer],
    ]);
  });

  test("no model: only the strict set tells it, since the API may choose one", () => {
    const document = parseSession('{ "type": "realtime" }', { uri: "session.json" });
    const config: LintConfig = { ...defaultConfig, extends: "strict" };
    expect(lint(document, { today }).map(({ rule }) => rule)).toEqual([]);
    expect(lint(document, { today, config }).map(({ rule }) => rule)).toEqual(["missing-model"]);
  });

  test("with models on their way out, the date is told besides", () => {
    const delay = transcription({ model: "gpt-4o-transcribe", delay: "low" });
    const keywords = transcription({ model: "whisper-1", keywords: ["a"] });
    const reasoning = { model: "gpt-realtime", reasoning: { effort: "low" } };
    expect(
      [delay, keywords, reasoning].map((session) =>
        findingsOf(session)
          .map(({ rule }) => rule)
          .sort(),
      ),
    ).toEqual([
      ["deprecated-transcription-model", "transcription-option-support"],
      ["deprecated-transcription-model", "transcription-option-support"],
      ["deprecated-model", "reasoning-support"],
    ]);
  });
});

describe("what the published description refuses though it is documented, is clean", () => {
  test.each([
    ["transcription", input({ transcription: null })],
    ["noise_reduction", input({ noise_reduction: null })],
    ["tracing", { tracing: null }],
    ["include", { include: null }],
  ])("%s of null", (_, session) => {
    expect(findingsOf(session)).toEqual([]);
  });
});
