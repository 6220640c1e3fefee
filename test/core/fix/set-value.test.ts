import { testEdits } from "./edit-cases.ts";

testEdits("set", [
  {
    title: "a scalar keeps its quotes and its comment",
    edit: { op: "set", pointer: "/voice", value: "it's" },
    before: `
      "voice" : 'nova' # best
      speed: 1
    `,
    after: `
      "voice" : 'it''s' # best
      speed: 1
    `,
  },
  {
    title: "a string that YAML would read as something else is quoted",
    edit: { op: "set", pointer: "/language", value: "no" },
    before: `
      language: norwegian
    `,
    after: `
      language: "no"
    `,
  },
  {
    title: "nothing behind a colon",
    edit: { op: "set", pointer: "/audio/voice", value: "marin" },
    before: `
      audio:
        voice: # which?
        speed: 1
    `,
    after: `
      audio:
        voice: marin # which?
        speed: 1
    `,
  },
  {
    title: "nothing behind a dash",
    edit: { op: "set", pointer: "/list/0", value: 1 },
    before: `
      list:
        -   # which?
        - 2
    `,
    after: `
      list:
        - 1   # which?
        - 2
    `,
  },
  {
    title: "a key alone in a flow mapping",
    edit: { op: "set", pointer: "/voice", value: "marin" },
    before: `
      { voice, speed: 1 }
    `,
    after: `
      { voice: marin, speed: 1 }
    `,
  },
  {
    title: "a block scalar gives place without its line break",
    edit: { op: "set", pointer: "/instructions", value: "Be brief." },
    before: `
      instructions: | # long
        Be kind.

        Be brief.

      voice: marin
    `,
    after: `
      instructions: Be brief.

      voice: marin
    `,
  },
  {
    title: "a block mapping gives place to a scalar; the comment behind the colon stays",
    edit: { op: "set", pointer: "/audio/input", value: null },
    before: `
      audio:
        input: # off
          # inside
          format:
            type: audio/pcm # inside
          # inside
        # between
        output: {}
    `,
    after: `
      audio:
        input: null # off
        # between
        output: {}
    `,
  },
  {
    title: "a list gives place to a small value",
    edit: { op: "set", pointer: "/output_modalities", value: ["audio", { "a, b": [] }, {}] },
    before: `
      output_modalities:
      - audio
      - text
      voice: marin
    `,
    after: `
      output_modalities: [audio, { "a, b": [] }, {}]
      voice: marin
    `,
  },
  {
    title: "an item that is a mapping",
    edit: { op: "set", pointer: "/tools/0", value: { type: "mcp" } },
    before: `
      tools:
        - type: function
          name: x
        - type: mcp
    `,
    after: `
      tools:
        - { type: mcp }
        - type: mcp
    `,
  },
  {
    title: "a flow collection of JSON on several lines",
    edit: { op: "set", pointer: "/format", value: { type: "audio/pcm", rate: 24000 } },
    before: `
      {
        "format": {
          "type": "pcm16"
        },
        "speed": 1
      }
    `,
    after: `
      {
        "format": {"type": "audio/pcm", "rate": 24000},
        "speed": 1
      }
    `,
  },
  {
    title: "the whole text",
    edit: { op: "set", pointer: "", value: { type: "realtime" } },
    before: `
      # head
      voice: marin
      speed: 1
    `,
    after: `
      # head
      { type: realtime }
    `,
  },
  {
    title: "a mapping that aliases stand for is left alone",
    edit: { op: "set", pointer: "/a", value: 1 },
    before: `
      a: &a
        x: 1
      b: *a
    `,
    after: null,
  },
  {
    title: "a place that an alias stands for is left alone",
    edit: { op: "set", pointer: "/b/x", value: 2 },
    before: `
      a: &a { x: 1 }
      b: *a
    `,
    after: null,
  },
  {
    title: "an alias gives place",
    edit: { op: "set", pointer: "/b", value: 2 },
    before: `
      a: &a { x: 1 }
      b: *a # same
    `,
    after: `
      a: &a { x: 1 }
      b: 2 # same
    `,
  },
]);
