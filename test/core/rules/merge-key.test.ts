import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const message =
  "`<<` merges nothing in YAML 1.2: the API would get a key of that name. Write the keys out that it was to merge.";

ruleTester(ruleById("merge-key"), {
  valid: [
    `
    type: realtime
    audio:
      input:
        format: &telephone { type: audio/pcmu }
      output:
        format: *telephone
    `,
    "type: realtime\ntracing: { workflow_name: intake, metadata: { '<<': kept } }\n",
    "type: realtime\ninstructions: |\n  <<: is a key\n",
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        audio:
          input:
            format: &telephone { type: audio/pcmu }
          output:
            format:
              <[<<]>: *telephone
            voice: cedar
      `,
      message,
      fixed: `
        type: realtime
        audio:
          input:
            format: &telephone { type: audio/pcmu }
          output:
            format:
              type: audio/pcmu
            voice: cedar
      `,
    },
    {
      yaml: `
        type: realtime
        tools:
          - &first
            type: function
            name: open_door
            description: Opens a door.
          - <[<<]>: *first
            name: open_gate
      `,
      message,
      fixed: `
        type: realtime
        tools:
          - &first
            type: function
            name: open_door
            description: Opens a door.
          - name: open_gate
            type: function
            description: Opens a door.
      `,
    },
    {
      yaml: `
        type: realtime
        tracing:
          workflow_name: intake
          metadata:
            <[<<]>: [{ shop: north }, { shop: south, town: Kiel }]
      `,
      message,
      fixed: `
        type: realtime
        tracing:
          workflow_name: intake
          metadata:
            shop: north
            town: Kiel
      `,
    },
    {
      yaml: `
        type: realtime
        instructions: \${file:./prompt.md}
        tracing:
          workflow_name: intake
          metadata: { <[<<]>: { shop: north } }
      `,
      message,
      fixed: null,
    },
  ],
});

test("the server's answer is told where it checks the keys", () => {
  const text = `type: realtime
tracing: { workflow_name: intake, metadata: { <<: { shop: north } } }
audio: { output: { <<: { voice: cedar } } }
`;
  const findings = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(findings.map(({ pointer, server }) => ({ pointer, server }))).toEqual([
    { pointer: "/tracing/metadata/<<", server: undefined },
    {
      pointer: "/audio/output/<<",
      server: { code: "unknown_parameter", param: "session.audio.output.<<" },
    },
  ]);
});
