import { expect, test } from "vitest";
import { editText } from "./edit-text.ts";
import { testEdits } from "./edit-cases.ts";

testEdits("move", [
  {
    title: "into a mapping, with the comments above and behind",
    edit: { op: "move", pointer: "/voice", to: "/audio/output/voice" },
    before: `
      # about the file
      type: realtime

      # Of all voices
      # this one.
      voice: marin # best
      audio:
        output:
          speed: 1
      tracing: auto
    `,
    after: `
      # about the file
      type: realtime

      audio:
        output:
          speed: 1
          # Of all voices
          # this one.
          voice: marin # best
      tracing: auto
    `,
  },
  {
    title: "under another key, with its lines, into mappings that are made",
    edit: { op: "move", pointer: "/input", to: "/audio/in/put" },
    before: `
      input:
          # kind
          text: |2
               two

             lines
          list:
          - 1
      type: realtime
    `,
    after: `
      type: realtime
      audio:
          in:
              put:
                  # kind
                  text: |2
                       two

                     lines
                  list:
                  - 1
    `,
  },
  {
    title: "out of a mapping that it leaves empty",
    edit: { op: "move", pointer: "/audio/voice", to: "/voice" },
    before: `
      audio:
        # best
        voice: marin
      type: realtime
    `,
    after: `
      audio: {}
      type: realtime
      # best
      voice: marin
    `,
  },
  {
    title: "into a member without a value, the next line",
    edit: { op: "move", pointer: "/voice", to: "/audio/voice" },
    before: `
      audio: # sound
      voice: marin
    `,
    after: `
      audio: # sound
        voice: marin
    `,
  },
  {
    title: "into a member that is null",
    edit: { op: "move", pointer: "/voice", to: "/audio/output/voice" },
    before: `
      voice: marin
      audio: null # sound
    `,
    after: `
      audio: # sound
        output:
          voice: marin
    `,
  },
  {
    title: "into an empty mapping",
    edit: { op: "move", pointer: "/voice", to: "/audio/voice" },
    before: `
      voice: marin # best
      audio: {} # sound
    `,
    after: `
      audio: # sound
        voice: marin # best
    `,
  },
  {
    title: "to a sibling's place keeps it where it is",
    edit: { op: "move", pointer: "/max_tokens", to: "/max_output_tokens" },
    before: `
      max_tokens: 10 # few
      type: realtime
    `,
    after: `
      max_output_tokens: 10 # few
      type: realtime
    `,
  },
  {
    title: "under itself keeps it where it is",
    edit: { op: "move", pointer: "/voice", to: "/voice/id" },
    before: `
      type: realtime
      # ours
      voice: voice_1 # best
      speed: 1
    `,
    after: `
      type: realtime
      voice:
        # ours
        id: voice_1 # best
      speed: 1
    `,
  },
  {
    title: "the only member of an item",
    edit: { op: "move", pointer: "/tools/0/name", to: "/tools/0/function/name" },
    before: `
      tools:
        - name: x # only
        - name: y
    `,
    after: `
      tools:
        - function:
            name: x # only
        - name: y
    `,
  },
  {
    title: "from one item to another",
    edit: { op: "move", pointer: "/tools/0/name", to: "/tools/1/name" },
    before: `
      tools:
        - name: x
          type: function
        - type: function
    `,
    after: `
      tools:
        - type: function
        - type: function
          name: x
    `,
  },
  {
    title: "from a flow mapping to a block mapping",
    edit: { op: "move", pointer: "/audio/voice", to: "/output/voice" },
    before: `
      audio: {"voice": [a, {b: c}], speed: 1}
      output:
        speed: 1
    `,
    after: `
      audio: {speed: 1}
      output:
        speed: 1
        "voice": [a, {b: c}]
    `,
  },
  {
    title: "from a block mapping to a flow mapping",
    edit: { op: "move", pointer: "/instructions", to: "/prompt/text/en" },
    before: `
      instructions: Hello, [world].
      prompt: { id: pmpt_1 }
    `,
    after: `
      prompt: { id: pmpt_1, text: { en: "Hello, [world]." } }
    `,
  },
  {
    title: "a comment can't go into a flow mapping on one line",
    edit: { op: "move", pointer: "/voice", to: "/audio/voice" },
    before: `
      voice: marin # best
      audio: { speed: 1 }
    `,
    after: null,
  },
  {
    title: "several lines can't go into a flow mapping of a block mapping",
    edit: { op: "move", pointer: "/input", to: "/audio/input" },
    before: `
      input:
        format: pcm
      audio: { speed: 1 }
    `,
    after: null,
  },
  {
    title: "several lines of JSON",
    edit: { op: "move", pointer: "/turn_detection", to: "/audio/input/turn_detection" },
    before: `
      {
        "turn_detection": {
          "type": "server_vad"
        },
        "audio": {
          "input": {
            "format": null
          }
        }
      }
    `,
    after: `
      {
        "audio": {
          "input": {
            "format": null,
            "turn_detection": {
              "type": "server_vad"
            }
          }
        }
      }
    `,
  },
  {
    title: "JSON, into mappings that are made",
    edit: { op: "move", pointer: "/voice", to: "/audio/output/voice" },
    before: `
      {"voice": "marin", "type": "realtime"}
    `,
    after: `
      {"type": "realtime", "audio": {"output": {"voice": "marin"}}}
    `,
  },
  {
    title: "nothing that stands there is replaced",
    edit: { op: "move", pointer: "/voice", to: "/audio/voice" },
    before: `
      voice: marin
      audio:
        voice: nova
    `,
    after: null,
  },
  {
    title: "a scalar on the way is left alone",
    edit: { op: "move", pointer: "/voice", to: "/audio/output/voice" },
    before: `
      voice: marin
      audio: \${file:audio.yaml}
    `,
    after: null,
  },
  {
    title: "lists are not made",
    edit: { op: "move", pointer: "/voice", to: "/voices/0/name" },
    before: `
      voice: marin
    `,
    after: null,
  },
  {
    title: "an alias must not come before its anchor",
    edit: { op: "move", pointer: "/b", to: "/a/b" },
    before: `
      a:
        x: 1
      x: &x 2
      b: [*x]
    `,
    after: null,
  },
]);

test("the comments that open a text stay where they are", () => {
  const text = "# $schema=x\nvoice: marin\naudio:\n  speed: 1\n";
  expect(editText(text, [{ op: "move", pointer: "/voice", to: "/audio/voice" }])).toBe(
    "# $schema=x\naudio:\n  speed: 1\n  voice: marin\n",
  );
});

test("a byte order mark is no part of the first line", () => {
  const text = "\uFEFFvoice: marin\nspeed: 1\n";
  expect(editText(text, [{ op: "move", pointer: "/voice", to: "/audio/voice" }])).toBe(
    "\uFEFFspeed: 1\naudio:\n  voice: marin\n",
  );
});
