import { expect, test } from "vitest";
import catalog from "../../schemas/catalog.json" with { type: "json" };
import { accepted, verdicts } from "./session-validators.ts";

/** The fields of the component that the project starts from, each in its every form. */
const fields: Record<string, readonly object[]> = {
  type: [{}],
  model: [{ model: "gpt-realtime" }, { model: "a-model-of-tomorrow" }],
  "audio.input.format": ["audio/pcm", "audio/pcmu", "audio/pcma"].map((type) => ({
    audio: { input: { format: { type } } },
  })),
  "audio.input.noise_reduction.type": ["near_field", "far_field"].map((type) => ({
    audio: { input: { noise_reduction: { type } } },
  })),
  "audio.input.transcription": [
    {
      audio: { input: { transcription: { model: "whisper-1", language: "en", prompt: "words" } } },
    },
    { audio: { input: { transcription: { languages: ["en", "de"], keywords: ["VAD"] } } } },
    { audio: { input: { transcription: { delay: "xhigh" } } } },
  ],
  "audio.input.turn_detection": [
    {
      audio: {
        input: {
          turn_detection: {
            type: "server_vad",
            threshold: 0.5,
            prefix_padding_ms: 300,
            silence_duration_ms: 500,
            create_response: true,
            interrupt_response: false,
            idle_timeout_ms: 5000,
          },
        },
      },
    },
    { audio: { input: { turn_detection: { type: "semantic_vad", eagerness: "auto" } } } },
  ],
  "audio.output.format": [{ audio: { output: { format: { type: "audio/pcm", rate: 24000 } } } }],
  "audio.output.speed": [
    { audio: { output: { speed: 0.25 } } },
    { audio: { output: { speed: 1.5 } } },
  ],
  "audio.output.voice": [
    { audio: { output: { voice: "marin" } } },
    { audio: { output: { voice: { id: "voice_1234" } } } },
  ],
  include: [{ include: ["item.input_audio_transcription.logprobs"] }],
  instructions: [{ instructions: "" }],
  max_output_tokens: [
    { max_output_tokens: 1 },
    { max_output_tokens: 4096 },
    { max_output_tokens: "inf" },
  ],
  output_modalities: [{ output_modalities: ["text"] }, { output_modalities: ["audio"] }],
  prompt: [{ prompt: { id: "pmpt_1", version: "2", variables: { city: "Oslo" } } }],
  tool_choice: [
    ...["none", "auto", "required"].map((mode) => ({ tool_choice: mode })),
    { tool_choice: { type: "function", name: "look_up" } },
    { tool_choice: { type: "mcp", server_label: "crm", name: "find" } },
  ],
  tools: [
    { tools: [{ type: "function", name: "look_up", description: "Finds.", parameters: {} }] },
    {
      tools: [
        {
          type: "mcp",
          server_label: "crm",
          server_url: "https://crm.example.com/mcp",
          authorization: "token",
          server_description: "Customers",
          headers: { "X-Team": "voice" },
          allowed_tools: ["find"],
          allowed_callers: ["direct", "programmatic"],
          require_approval: "never",
          defer_loading: false,
        },
        { type: "mcp", server_label: "mail", connector_id: "connector_gmail" },
        { type: "mcp", server_label: "lan", tunnel_id: `tunnel_${"a1".repeat(16)}` },
        {
          type: "mcp",
          server_label: "files",
          allowed_tools: { read_only: true, tool_names: ["list"] },
          require_approval: { always: { tool_names: ["drop"] }, never: { read_only: true } },
        },
      ],
    },
  ],
  tracing: [
    { tracing: "auto" },
    { tracing: { workflow_name: "calls", group_id: "g", metadata: { any: [1, { deep: null }] } } },
    { tracing: null },
  ],
  truncation: [
    { truncation: "auto" },
    { truncation: "disabled" },
    { truncation: { type: "retention_ratio", retention_ratio: 0.8 } },
    {
      truncation: {
        type: "retention_ratio",
        retention_ratio: 0,
        token_limits: { post_instructions: 0 },
      },
    },
  ],
};

test.each(Object.entries(fields))("%s validates", (_, forms) => {
  for (const form of forms) expect(verdicts({ type: "realtime", ...form })).toEqual(accepted);
});

const models = [
  "gpt-realtime",
  "gpt-realtime-1.5",
  "gpt-realtime-2025-08-28",
  "gpt-4o-realtime-preview",
  "gpt-4o-realtime-preview-2024-10-01",
  "gpt-4o-realtime-preview-2024-12-17",
  "gpt-4o-realtime-preview-2025-06-03",
  "gpt-4o-mini-realtime-preview",
  "gpt-4o-mini-realtime-preview-2024-12-17",
  "gpt-realtime-mini",
  "gpt-realtime-mini-2025-10-06",
  "gpt-realtime-mini-2025-12-15",
  "gpt-audio-1.5",
  "gpt-audio-mini",
  "gpt-audio-mini-2025-10-06",
  "gpt-audio-mini-2025-12-15",
];

test.each(models)("%s validates, and the catalog knows it", (model) => {
  expect(verdicts({ type: "realtime", model })).toEqual(accepted);
  expect(catalog.models.map(({ id }) => id)).toContain(model);
});

/** Keys that take null though the published description of the API refuses it, or says so itself. */
const nulls: readonly object[] = [
  { audio: { input: { transcription: null } } },
  { audio: { input: { noise_reduction: null } } },
  { audio: { input: { turn_detection: null } } },
  { audio: { input: { turn_detection: { type: "server_vad", idle_timeout_ms: null } } } },
  { tracing: null },
  { include: null },
  { prompt: null },
  { prompt: { id: "pmpt_1", version: null, variables: null } },
  { tool_choice: { type: "mcp", server_label: "crm", name: null } },
  {
    tools: [
      {
        type: "mcp",
        server_label: "crm",
        headers: null,
        allowed_tools: null,
        allowed_callers: null,
        require_approval: null,
      },
    ],
  },
];

test.each(nulls)("null is accepted: %j", (session) => {
  expect(verdicts({ type: "realtime", ...session })).toEqual(accepted);
});

test("a transcription session validates with every key it has", () => {
  const session = {
    type: "transcription",
    audio: { input: { transcription: { model: "gpt-realtime-whisper" }, turn_detection: null } },
    include: null,
  };
  expect(verdicts(session)).toEqual(accepted);
});
