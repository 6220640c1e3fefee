import { testEdits } from "./edit-cases.ts";

testEdits("remove", [
  {
    title: "a member with its lines; comments of others stay",
    edit: { op: "remove", pointer: "/input" },
    before: `
      # head
      type: realtime # kind
      # about input
      input: # inside
        format: pcm
        # inside

      # about voice
      voice: marin
    `,
    after: `
      # head
      type: realtime # kind
      # about input

      # about voice
      voice: marin
    `,
  },
  {
    title: "the last member",
    edit: { op: "remove", pointer: "/audio/voice" },
    before: `
      audio:
        speed: 1 # slow
        # which?
        voice: |
          marin
      type: realtime
    `,
    after: `
      audio:
        speed: 1 # slow
        # which?
      type: realtime
    `,
  },
  {
    title: "the only member leaves an empty mapping behind its key",
    edit: { op: "remove", pointer: "/audio/voice" },
    before: `
      audio: # sound
        # which?
        voice: marin # this
      type: realtime
    `,
    after: `
      audio: {} # sound
        # which?
      type: realtime
    `,
  },
  {
    title: "the only item",
    edit: { op: "remove", pointer: "/tools/0" },
    before: `
      tools:
      - type: mcp
        server_label: crm
      type: realtime
    `,
    after: `
      tools: []
      type: realtime
    `,
  },
  {
    title: "the only member of the text",
    edit: { op: "remove", pointer: "/type" },
    before: `
      # head
      type: realtime
    `,
    after: `
      # head
      {}
    `,
  },
  {
    title: "the first member behind a dash",
    edit: { op: "remove", pointer: "/tools/0/strict" },
    before: `
      tools:
        - strict: true
          # the name
          name: x
    `,
    after: `
      tools:
        - # the name
          name: x
    `,
  },
  {
    title: "the only member behind a dash",
    edit: { op: "remove", pointer: "/tools/0/strict" },
    before: `
      tools:
        - strict: true # why
        - name: x
    `,
    after: `
      tools:
        - {}
        - name: x
    `,
  },
  {
    title: "an item of a list in a list",
    edit: { op: "remove", pointer: "/lists/0/0" },
    before: `
      lists:
        - - 1
          - 2
        - []
    `,
    after: `
      lists:
        - - 2
        - []
    `,
  },
  {
    title: "members and items of flow collections",
    edit: { op: "remove", pointer: "/format/rates/1" },
    before: `
      format: {rates: [ 1, 2, 3 ]}
    `,
    after: `
      format: {rates: [ 1, 3 ]}
    `,
  },
  {
    title: "the last item of a flow list",
    edit: { op: "remove", pointer: "/format/rates/2" },
    before: `
      format: {rates: [ 1, 2, 3, ]}
    `,
    after: `
      format: {rates: [ 1, 2, ]}
    `,
  },
  {
    title: "a line of JSON",
    edit: { op: "remove", pointer: "/voice" },
    before: `
      {
        "type": "realtime",
        "voice": "marin"
      }
    `,
    after: `
      {
        "type": "realtime"
      }
    `,
  },
  {
    title: "a line of a flow mapping, its comment with it",
    edit: { op: "remove", pointer: "/type" },
    before: `
      {
        type: realtime, # kind
        # which?
        voice: marin # best
      }
    `,
    after: `
      {
        # which?
        voice: marin # best
      }
    `,
  },
  {
    title: "what an alias needs is left alone",
    edit: { op: "remove", pointer: "/a" },
    before: `
      a: { x: &x 1 }
      b: *x
    `,
    after: null,
  },
  {
    title: "blank lines that a text before them would take in are left alone",
    edit: { op: "remove", pointer: "/voice" },
    before: `
      instructions: |+
        Be kind.
      voice: marin

      speed: 1
    `,
    after: null,
  },
]);
