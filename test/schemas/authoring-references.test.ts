import { expect, test } from "vitest";
import { validateAuthoring, verdicts } from "./session-validators.ts";

/** A session that has a value at every kind of place. */
const session = {
  type: "realtime",
  model: "gpt-realtime-2.1",
  output_modalities: ["audio"],
  instructions: "Be brief.",
  audio: {
    input: {
      format: { type: "audio/pcm", rate: 24000 },
      noise_reduction: { type: "far_field", strength: 1 },
      transcription: {
        model: "gpt-transcribe",
        languages: ["en"],
        keywords: ["VAD"],
        delay: "low",
      },
      turn_detection: { type: "server_vad", threshold: 0.5, idle_timeout_ms: 5000 },
    },
    output: { format: { type: "audio/pcmu" }, voice: { id: "voice_1" }, speed: 1 },
  },
  include: ["item.input_audio_transcription.logprobs"],
  tools: [
    { type: "function", name: "look_up", parameters: { type: "object" } },
    {
      type: "mcp",
      server_label: "crm",
      server_url: "https://crm.example.com",
      tunnel_id: `tunnel_${"a".repeat(32)}`,
      connector_id: "connector_gmail",
      headers: { "X-Key": "k" },
      allowed_tools: { tool_names: ["find"], read_only: true },
      allowed_callers: ["direct"],
      require_approval: { never: { tool_names: ["find"] } },
      defer_loading: true,
    },
  ],
  tool_choice: { type: "mcp", server_label: "crm", name: "find" },
  parallel_tool_calls: true,
  reasoning: { effort: "low" },
  max_output_tokens: 4096,
  truncation: {
    type: "retention_ratio",
    retention_ratio: 0.8,
    token_limits: { post_instructions: 1000 },
  },
  tracing: { workflow_name: "calls", group_id: "g", metadata: { team: "voice" } },
  prompt: { id: "pmpt_1", version: "1", variables: { city: "Oslo" } },
};

type Path = readonly (string | number)[];

/** The places of all values inside a value, but for what tools say of their parameters. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null || path.at(-1) === "parameters") return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return [place, ...placesOf(child, place)];
  });
}

function replaceAt(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      index === key ? replaceAt(item, rest, replacement) : item,
    );
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => [
      name,
      name === key ? replaceAt(member, rest, replacement) : member,
    ]),
  );
}

const references = [
  "${env:NAME}",
  "${env:_a1:-default}",
  "${env:NAME:-}",
  "${env:NAME:?set it, please}",
  "${file:parts/prompt.md}",
];

test("the session without references is valid in every form", () => {
  expect(verdicts(session)).toEqual({ source: true, generated: true, authoring: true });
});

test.each(placesOf(session).map((path) => [path.join("."), path] as const))(
  "%s takes every form of reference",
  (_, path) => {
    for (const reference of references) {
      expect(validateAuthoring(replaceAt(session, path, reference)), reference).toBe(true);
    }
  },
);

/** Texts that are no reference, at a place that takes a number. */
test.each([
  "${NAME}",
  "${env:1A}",
  "${env:A B}",
  "${env:}",
  "${file:}",
  "$${env:NAME}",
  " ${env:NAME}",
  "${env:NAME} ",
  "about ${env:NAME}",
  "${env:NAME:default}",
  "${ENV:NAME}",
])("%j is no reference", (text) => {
  expect(validateAuthoring(replaceAt(session, ["max_output_tokens"], text))).toBe(false);
});

test("a session as a whole is no reference", () => {
  expect(validateAuthoring("${file:session.yaml}")).toBe(false);
});

test("a key is no reference", () => {
  expect(validateAuthoring({ ...session, "${env:KEY}": "x" })).toBe(false);
});

test("inside parameters a reference is a text like any other", () => {
  const parameters = { type: "object", properties: "${file:properties.json}" };
  const tools = [{ type: "function", name: "look_up", parameters }];
  expect(verdicts({ type: "realtime", tools })).toEqual({
    source: true,
    generated: true,
    authoring: true,
  });
});

test("where a reference chooses the branch, the keys of every branch are known and no others", () => {
  const withTurnDetection = (member: object) =>
    replaceAt(session, ["audio", "input", "turn_detection"], { type: "${env:VAD}", ...member });
  expect(validateAuthoring(withTurnDetection({ eagerness: "low" }))).toBe(true);
  expect(validateAuthoring(withTurnDetection({ threshold: 0.5 }))).toBe(true);
  expect(validateAuthoring(withTurnDetection({ treshold: 0.5 }))).toBe(false);
});
