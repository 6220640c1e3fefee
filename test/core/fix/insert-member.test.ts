import { testEdits } from "./edit-cases.ts";

testEdits("insert", [
  {
    title: "at the end of a block mapping, before what follows it",
    edit: {
      op: "insert",
      pointer: "/audio/turn_detection",
      value: {
        type: "semantic_vad",
        keywords: ["a", { b: "two\nlines" }],
        none: [],
        nothing: null,
      },
    },
    before: `
      audio:
          format: pcm # last
            # of format

      # about voice
      voice: marin
    `,
    after: `
      audio:
          format: pcm # last
            # of format
          turn_detection:
              type: semantic_vad
              keywords:
                  - a
                  - b: |-
                        two
                        lines
              none: []
              nothing: null

      # about voice
      voice: marin
    `,
  },
  {
    title: "behind a block scalar",
    edit: { op: "insert", pointer: "/voice", value: "marin" },
    before: `
      instructions: >-
        Be kind.

          Be brief.


      # end
    `,
    after: `
      instructions: >-
        Be kind.

          Be brief.
      voice: marin


      # end
    `,
  },
  {
    title: "into an item of a list",
    edit: { op: "insert", pointer: "/tools/0/parameters", value: { type: "object" } },
    before: `
      tools:
      - name: x # only
      - name: y
    `,
    after: `
      tools:
      - name: x # only
        parameters:
          type: object
      - name: y
    `,
  },
  {
    title: "into a flow mapping",
    edit: { op: "insert", pointer: "/format/rate", value: 24000 },
    before: `
      format: {type: audio/pcm} # raw
    `,
    after: `
      format: {type: audio/pcm, rate: 24000} # raw
    `,
  },
  {
    title: "into an empty flow mapping",
    edit: { op: "insert", pointer: "/format/type", value: "audio/pcm" },
    before: `
      format: {} # raw
    `,
    after: `
      format: { type: audio/pcm } # raw
    `,
  },
  {
    title: "into a flow mapping with a comma and a comment at its end",
    edit: { op: "insert", pointer: "/format/rate", value: 24000 },
    before: `
      format: {
        type: audio/pcm, # raw
      }
    `,
    after: `
      format: {
        type: audio/pcm, # raw
        rate: 24000,
      }
    `,
  },
  {
    title: "into a flow mapping on several lines, before the comment",
    edit: { op: "insert", pointer: "/format/rate", value: 24000 },
    before: `
      format: {
        type: audio/pcm # raw
      }
    `,
    after: `
      format: {
        type: audio/pcm, # raw
        rate: 24000
      }
    `,
  },
  {
    title: "into JSON on several lines",
    edit: { op: "insert", pointer: "/format", value: { type: "audio/pcm", of: ["no", 1] } },
    before: `
      {
        "type": "realtime"
      }
    `,
    after: `
      {
        "type": "realtime",
        "format": {"type": "audio/pcm", "of": ["no", 1]}
      }
    `,
  },
  {
    title: "into an empty mapping of JSON",
    edit: { op: "insert", pointer: "/format/type", value: "audio/pcm" },
    before: `
      {"format": {}}
    `,
    after: `
      {"format": {"type": "audio/pcm"}}
    `,
  },
  {
    title: "a key that is there is left alone",
    edit: { op: "insert", pointer: "/voice", value: "marin" },
    before: `
      "voice": nova
    `,
    after: null,
  },
  {
    title: "nothing is put into a scalar",
    edit: { op: "insert", pointer: "/audio/voice", value: "marin" },
    before: `
      audio: \${file:audio.yaml}
    `,
    after: null,
  },
]);
