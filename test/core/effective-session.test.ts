import { effectiveSession, isObject, lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";

test("what is not said is filled in, what is said is kept", () => {
  const session = effectiveSession({
    type: "realtime",
    instructions: "Be kind.",
    audio: {
      input: { turn_detection: { type: "semantic_vad", eagerness: "high" } },
      output: { speed: 1.25 },
    },
    tools: [{ type: "mcp", server_label: "crm", server_url: "https://crm.example.com" }],
  });
  expect(session).toEqual({
    type: "realtime",
    instructions: "Be kind.",
    output_modalities: ["audio"],
    audio: {
      input: {
        format: { type: "audio/pcm", rate: 24000 },
        noise_reduction: null,
        transcription: null,
        turn_detection: {
          type: "semantic_vad",
          eagerness: "high",
          create_response: true,
          interrupt_response: true,
        },
      },
      output: { format: { type: "audio/pcm", rate: 24000 }, voice: "alloy", speed: 1.25 },
    },
    tools: [{ type: "mcp", server_label: "crm", server_url: "https://crm.example.com" }],
    tool_choice: "auto",
    max_output_tokens: "inf",
    truncation: "auto",
    tracing: null,
    prompt: null,
    include: null,
  });
});

test("null stays null: turn detection that is off stays off", () => {
  const { audio } = effectiveSession({
    type: "realtime",
    audio: { input: { turn_detection: null } },
  });
  const input = isObject(audio) ? audio["input"] : undefined;
  expect(isObject(input) ? input["turn_detection"] : undefined).toBeNull();
});

test("a transcription has no keys of a conversation", () => {
  expect(Object.keys(effectiveSession({ type: "transcription" })).sort()).toEqual([
    "audio",
    "include",
    "type",
  ]);
});

test.each(["realtime", "transcription"])("the defaults of a %s session are valid", (type) => {
  const text = JSON.stringify(effectiveSession({ type }));
  expect(lint(parseSession(text, { uri: "defaults.json", form: "wire" }))).toEqual([]);
});
