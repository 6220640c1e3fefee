import { lint, migrateSession, parseSession } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { dedent } from "../../support/marked-text.ts";

const uri = "agent.realtime.yaml";

/** What a key of the beta becomes; each row of the migration guide's table. */
const rows: readonly (readonly [beta: string, today: string])[] = [
  ["modalities: [text, audio]", "output_modalities: [audio]"],
  ["modalities: [audio, text]", "output_modalities: [audio]"],
  ["modalities: [text]", "output_modalities: [text]"],
  ["voice: marin", "audio:\n  output:\n    voice: marin"],
  ["speed: 1.2", "audio:\n  output:\n    speed: 1.2"],
  ["input_audio_format: pcm16", "audio:\n  input:\n    format: { type: audio/pcm, rate: 24000 }"],
  [
    "input_audio_format: g711_ulaw\noutput_audio_format: g711_ulaw",
    "audio:\n  input:\n    format: { type: audio/pcmu }\n  output:\n    format: { type: audio/pcmu }",
  ],
  [
    "input_audio_format: g711_alaw\noutput_audio_format: g711_alaw",
    "audio:\n  input:\n    format: { type: audio/pcma }\n  output:\n    format: { type: audio/pcma }",
  ],
  ["output_audio_format: pcm16", "audio:\n  output:\n    format: { type: audio/pcm, rate: 24000 }"],
  [
    "input_audio_transcription:\n  model: gpt-transcribe",
    "audio:\n  input:\n    transcription:\n      model: gpt-transcribe",
  ],
  [
    "input_audio_noise_reduction: { type: far_field }",
    "audio:\n  input:\n    noise_reduction: { type: far_field }",
  ],
  [
    "turn_detection: { type: semantic_vad }",
    "audio:\n  input:\n    turn_detection: { type: semantic_vad }",
  ],
  ["max_response_output_tokens: inf", "max_output_tokens: inf"],
  ["instructions: Be kind.\ntemperature: 0.8", "instructions: Be kind."],
  ["instructions: Be kind.\nclient_secret: {}", "instructions: Be kind."],
];

test.each(rows)("%j", (beta, today) => {
  const { text, findings, conflicts } = migrateSession(`${beta}\n`, { uri });
  expect(text).toBe(`type: realtime\n${today}\n`);
  expect([findings, conflicts]).toEqual([[], []]);
  expect(migrateSession(text, { uri })).toEqual({ text, changes: [], conflicts: [], findings: [] });
});

test("turn detection that is off becomes null", () => {
  const { text } = migrateSession("turn_detection: { type: none }\n", { uri });
  expect(text).toBe("type: realtime\naudio:\n  input:\n    turn_detection: null\n");
});

describe("whole sessions", () => {
  test("of the beta, with comments", () => {
    const beta = dedent(`
      # The front desk.
      model: gpt-realtime-2.1
      modalities:
        - text
        - audio
      # How it speaks.
      voice: marin # chosen by the team
      input_audio_format: pcm16
      output_audio_format: pcm16
      input_audio_transcription:
        # the new one
        model: gpt-transcribe
      turn_detection:
        type: server_vad
        silence_duration_ms: 400
      temperature: 0.7
      max_response_output_tokens: 800
      tools:
        # Orders.
        - type: function
          function:
            name: find_order
            description: Finds an order.
            strict: true
            parameters:
              type: object
      tool_choice: find_order
    `);
    const { text, findings, conflicts } = migrateSession(beta, { uri });
    expect(text).toBe(
      dedent(`
        # The front desk.
        type: realtime
        model: gpt-realtime-2.1
        output_modalities: [audio]
        max_output_tokens: 800
        tools:
          # Orders.
          - type: function
            name: find_order
            description: Finds an order.
            parameters:
              type: object
        tool_choice: { type: function, name: find_order }
        audio:
          output:
            # How it speaks.
            voice: marin # chosen by the team
            format: { type: audio/pcm, rate: 24000 }
          input:
            format: { type: audio/pcm, rate: 24000 }
            transcription:
              # the new one
              model: gpt-transcribe
            turn_detection:
              type: server_vad
              silence_duration_ms: 400
      `),
    );
    expect([findings, conflicts]).toEqual([[], []]);
  });

  test("half moved already", () => {
    const mixed = dedent(`
      type: realtime
      audio:
        input:
          input_audio_noise_reduction: { type: near_field }
        output:
          voice: marin
      voice: marin
      max_response_output_tokens: 800
    `);
    const { text, findings } = migrateSession(mixed, { uri });
    expect(text).toBe(
      dedent(`
        type: realtime
        audio:
          input:
            noise_reduction: { type: near_field }
          output:
            voice: marin
        max_output_tokens: 800
      `),
    );
    expect(findings).toEqual([]);
  });

  test("of an event", () => {
    const event = dedent(`
      type: session.update
      event_id: event_1
      session:
        instructions: Be kind. # always
        voice: marin
    `);
    const { text, findings } = migrateSession(event, { uri });
    expect(text).toBe(
      dedent(`
        type: realtime
        instructions: Be kind. # always
        audio:
          output:
            voice: marin
      `),
    );
    expect(findings).toEqual([]);
  });

  test("of an event for transcriptions", () => {
    const event = dedent(`
      type: transcription_session.update
      session:
        input_audio_format: pcm16
        input_audio_transcription: { model: gpt-transcribe }
    `);
    const { text, findings } = migrateSession(event, { uri });
    expect(text).toBe(
      dedent(`
        type: transcription
        audio:
          input:
            format: { type: audio/pcm, rate: 24000 }
            transcription: { model: gpt-transcribe }
      `),
    );
    expect(findings).toEqual([]);
  });

  test("as the API answered with it", () => {
    const answer = dedent(`
      id: sess_1
      object: realtime.session
      expires_at: 1795651200
      client_secret: null
      type: realtime
      model: gpt-realtime-2.1
      include: null
    `);
    const { text, findings } = migrateSession(answer, { uri });
    expect(text).toBe("type: realtime\nmodel: gpt-realtime-2.1\ninclude: null\n");
    expect(findings).toEqual([]);
  });
});

test("a YAML mapping in braces keeps its form", () => {
  const { text, findings } = migrateSession("{ model: gpt-realtime-2.1, speed: 1.2 } # short\n", {
    uri,
  });
  expect(text).toBe(
    "{ type: realtime, model: gpt-realtime-2.1, audio: { output: { speed: 1.2 } } } # short\n",
  );
  expect(findings).toEqual([]);
});

test("the configuration of an SDK, as it stands in code", () => {
  const code = dedent(`
    {
      model: 'gpt-realtime-2.1',
      voice: 'marin',
      modalities: ['text', 'audio'],
      audio: {
        input: {
          format: 'pcm16',
          turnDetection: { type: 'semantic_vad', createResponse: true },
        },
      },
    }
  `);
  const { text, findings } = migrateSession(code, { uri });
  expect(parseSession(text, { uri }).value).toEqual({
    type: "realtime",
    model: "gpt-realtime-2.1",
    output_modalities: ["audio"],
    audio: {
      input: {
        format: { type: "audio/pcm", rate: 24000 },
        turn_detection: { type: "semantic_vad", create_response: true },
      },
      output: { voice: "marin" },
    },
  });
  expect(findings).toEqual([]);
});

test("line ends stay as they are", () => {
  const { text } = migrateSession("model: gpt-realtime-2.1\r\nvoice: marin\r\n", { uri });
  expect(text).toBe(
    "type: realtime\r\nmodel: gpt-realtime-2.1\r\naudio:\r\n  output:\r\n    voice: marin\r\n",
  );
});

test("references and free keys are left alone", () => {
  const beta = dedent(`
    type: realtime
    voice: \${env:VOICE:-marin}
    instructions: \${file:./desk.md}
    tools: \${file:./tools.yaml}
  `);
  const { text, findings } = migrateSession(beta, { uri });
  expect(text).toBe(
    dedent(`
      type: realtime
      instructions: \${file:./desk.md}
      tools: \${file:./tools.yaml}
      audio:
        output:
          voice: \${env:VOICE:-marin}
    `),
  );
  expect(findings).toEqual([]);
});

test("changes tell what became of each part", () => {
  const text = dedent(`
    expires_after: { anchor: created_at, seconds: 600 }
    session:
      modalities: [text, audio]
      voice: marin
      temperature: 0.8
      max_response_output_tokens: 9
      audio: { input: { format: pcm16 } }
  `);
  const { changes } = migrateSession(text, { uri });
  expect(changes.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ["removed", "/expires_after", null],
    ["unwrapped", "/session", ""],
    ["added", null, "/type"],
    ["renamed", "/modalities", "/output_modalities"],
    ["moved", "/voice", "/audio/output/voice"],
    ["removed", "/temperature", null],
    ["renamed", "/max_response_output_tokens", "/max_output_tokens"],
    ["changed", "/audio/input/format", "/audio/input/format"],
  ]);
  expect(changes.find(({ from }) => from === "/voice")?.why).toBe(
    "`voice` is a key of the beta, which has ended. It belongs at `audio.output.voice` now.",
  );
});

test.each(["", "# nothing\n", "- a list\n", "a: [1\n", "type: realtime\ntype: realtime\n"])(
  "%j comes back with its findings",
  (text) => {
    const migration = migrateSession(text, { uri });
    expect(migration).toEqual({
      text,
      changes: [],
      conflicts: [],
      findings: lint(parseSession(text, { uri })),
    });
    expect(migration.findings.length).toBeGreaterThan(0);
  },
);

test("a session of today stays byte for byte", () => {
  const text = "# ours\r\ntype:   realtime\nmodel: 'gpt-realtime-2.1'   # new\n\n\n";
  expect(migrateSession(text, { uri })).toEqual({ text, changes: [], conflicts: [], findings: [] });
});
