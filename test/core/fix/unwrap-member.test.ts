import { testEdits } from "./edit-cases.ts";

testEdits("unwrap", [
  {
    title: "a mapping of the text, with all comments",
    edit: { op: "unwrap", pointer: "/session" },
    before: `
      # head
      session: # the session
          # kind
          type: realtime # a call

          instructions: |
              Be kind.
                # not a comment
          # end
      event_id: e1
    `,
    after: `
      # head
      # the session
      # kind
      type: realtime # a call

      instructions: |
          Be kind.
            # not a comment
      # end
      event_id: e1
    `,
  },
  {
    title: "a mapping in an item",
    edit: { op: "unwrap", pointer: "/tools/0/function" },
    before: `
      tools:
        - function: # beta
            name: x
            parameters:
              type: object
          type: function
    `,
    after: `
      tools:
        - # beta
          name: x
          parameters:
            type: object
          type: function
    `,
  },
  {
    title: "a flow mapping in a block mapping",
    edit: { op: "unwrap", pointer: "/session" },
    before: `
      session: { "type": realtime, tools: [{type: mcp}], empty: } # all
    `,
    after: `
      "type": realtime
      tools: [{type: mcp}]
      empty: # all
    `,
  },
  {
    title: "a flow mapping in a flow mapping",
    edit: { op: "unwrap", pointer: "/session" },
    before: `
      { event: 1, session: { type: realtime, voice: marin, }, end: 2 }
    `,
    after: `
      { event: 1, type: realtime, voice: marin, end: 2 }
    `,
  },
  {
    title: "JSON on several lines",
    edit: { op: "unwrap", pointer: "/session" },
    before: `
      {
        "session": {
          "type": "realtime",
          "audio": {
            "speed": 1
          }
        }
      }
    `,
    after: `
      {
        "type": "realtime",
        "audio": {
          "speed": 1
        }
      }
    `,
  },
  {
    title: "an empty mapping",
    edit: { op: "unwrap", pointer: "/session" },
    before: `
      session: {}
      type: realtime
    `,
    after: `
      type: realtime
    `,
  },
  {
    title: "members that siblings have are not given twice",
    edit: { op: "unwrap", pointer: "/session" },
    before: `
      type: session.update
      session: { type: realtime }
    `,
    after: null,
  },
  {
    title: "comments in a flow mapping are not lost",
    edit: { op: "unwrap", pointer: "/session" },
    before: `
      session: {
        # kind
        type: realtime
      }
    `,
    after: null,
  },
]);
