import {
  everyFeature,
  getInlayHints,
  noFeature,
  type ServiceContext,
} from "@callsheet/language-service";
import { describe, expect, test } from "vitest";
import type { InlayHint } from "vscode-languageserver-types";
import { dedent } from "../support/marked-text.ts";
import { openText } from "./open-session.ts";
import { projectFiles } from "./project-files.ts";

function hintsOf(text: string, context: Partial<ServiceContext> = {}): InlayHint[] {
  const model = openText(text, { context });
  const everything = model.positions.rangeOf({ start: 0, end: text.length });
  return getInlayHints(model, everything, everyFeature);
}

/** A text with its hints where an editor shows them. */
function withHints(text: string, context: Partial<ServiceContext> = {}): string {
  const { positions } = openText(text);
  const hints = hintsOf(text, context)
    .map(({ label, position }) => ({
      words: `«${typeof label === "string" ? label : ""}»`,
      at: positions.offsetAt(position),
    }))
    .sort((a, b) => b.at - a.at);
  return hints.reduce((shown, { words, at }) => shown.slice(0, at) + words + shown.slice(at), text);
}

test.each<[what: string, shown: string]>([
  [
    "behind keys, and behind the type of the session and of tools",
    `
      type: realtime«· output_modalities: [audio], tool_choice: auto, max_output_tokens: inf, truncation: auto»
      audio:
        input:
          turn_detection:«· threshold: 0.5, prefix_padding_ms: 300, create_response: true, interrupt_response: true»
            type: server_vad
            silence_duration_ms: 700
        output:«· voice: alloy» # how it sounds
          speed: 1.2
      tools:
        - server_label: crm
          type: mcp«· require_approval: always»
          server_url: https://crm.example.com
        - type: function
          name: open_door
    `,
  ],
  [
    "behind mappings of one line, and behind the braces of longer ones",
    `
      {«· output_modalities: [audio], tool_choice: auto, max_output_tokens: inf, truncation: auto»
        "type": "realtime",
        "audio": {
          "input": { "turn_detection": { "type": "semantic_vad" }«· eagerness: auto, create_response: true, interrupt_response: true» },
          "output": {«· voice: alloy»
            "speed": 1
          }
        }
      }
    `,
  ],
  [
    "behind anchors",
    `
      type: transcription
      audio: &sound
        input: &ear
          noise_reduction: &quiet«· strength: 1»
            type: near_field
    `,
  ],
  [
    "for what is absent, not for what is null",
    `
      type: realtime«· output_modalities: [audio], tool_choice: auto, max_output_tokens: inf, truncation: auto»
      audio:
        input:«· turn_detection: { type: server_vad }»
          noise_reduction: null
        output:«· speed: 1»
          voice: null
    `,
  ],
  [
    "behind the type, wherever it stands",
    `
      instructions: |
        Be kind.
      output_modalities: [audio]
      max_output_tokens: 10
      audio:
        output:«· voice: alloy, speed: 1»
          format: { type: audio/pcmu }
      type: realtime«· tool_choice: auto, truncation: auto»
    `,
  ],
])("defaults are shown %s", (_what, shown) => {
  const expected = dedent(shown);
  expect(withHints(expected.replaceAll(/«.*?»/g, ""))).toBe(expected);
});

describe("nothing is shown", () => {
  test.each<[what: string, text: string]>([
    ["of a text that can't be read", "type: realtime\naudio: { output: { }\n"],
    ["of an empty text", ""],
    ["of a list", "- type: realtime\n"],
    [
      "of a mapping that may be of several kinds",
      "type: transcription\naudio: { input: { turn_detection: { create_response: true } } }\n",
    ],
    [
      "of a mapping whose kind is not known",
      "type: ${env:KIND}\ntools: [{ type: mpc, server_label: crm }]\n",
    ],
    [
      "of turn detection where some models take none",
      "type: transcription\naudio: { input: { turn_detection: { type: server_vad } } }\n",
    ],
  ])("%s", (_what, text) => {
    expect(hintsOf(text)).toEqual([]);
  });

  test("of the voice of what answers in writing", () => {
    const text = "type: realtime\noutput_modalities: ${file:./forms.json}\naudio: { output: {} }\n";
    const readFile = projectFiles({ "forms.json": '["text"]' });
    expect(hintsOf(text, { readFile }).map(({ label }) => label)).toEqual([
      "· tool_choice: auto, max_output_tokens: inf, truncation: auto",
    ]);
  });

  test("of the first of two equal keys, which does not count", () => {
    const shown =
      "type: transcription\naudio: { input: { noise_reduction: { strength: 2 }, noise_reduction: { type: near_field }«· strength: 1» } }\n";
    expect(withHints(shown.replace(/«.*?»/, ""))).toBe(shown);
  });

  test("outside of the lines that are asked for", () => {
    const text = "type: realtime\naudio:\n  output:\n    speed: 1\n";
    const model = openText(text);
    const lines = { start: { line: 2, character: 0 }, end: { line: 3, character: 12 } };
    expect(getInlayHints(model, lines, everyFeature).map(({ label }) => label)).toEqual([
      "· voice: alloy",
    ]);
  });
});

describe("a hint", () => {
  const model = openText(
    "type: transcription\naudio: { input: { noise_reduction: { type: near_field } } }\n",
  );
  const everything = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
  const meaning =
    "How strongly noise is suppressed; a higher number suppresses more. The bounds are not published.";

  test("says what it means", () => {
    expect(getInlayHints(model, everything, everyFeature)).toEqual([
      {
        label: "· strength: 1",
        position: { line: 1, character: 55 },
        paddingLeft: true,
        tooltip: {
          kind: "markdown",
          value: `These keys are absent, so their defaults hold.\n\n- \`strength: 1\`: ${meaning}`,
        },
      },
    ]);
  });

  test("says it in plain text to an editor that shows no other", () => {
    const [hint] = getInlayHints(model, everything, noFeature);
    expect(hint?.tooltip).toEqual({
      kind: "plaintext",
      value: `These keys are absent, so their defaults hold.\n\n- strength: 1: ${meaning}`,
    });
  });
});
