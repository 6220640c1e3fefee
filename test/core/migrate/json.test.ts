import { migrateSession } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { dedent } from "../../support/marked-text.ts";

const uri = "agent.realtime.yaml";

describe("JSON", () => {
  const body = {
    expires_after: { anchor: "created_at", seconds: 600 },
    session: {
      model: "gpt-realtime-2.1",
      outputModalities: ["audio"],
      audio: {
        input: { noiseReduction: { type: "near_field" }, format: "pcm16" },
        output: { voice: "marin" },
      },
      tools: [
        {
          name: "find_order",
          description: "Finds an order.\nBy its number.",
          inputSchema: { type: "object" },
          annotations: {},
        },
      ],
    },
  };
  const session = {
    type: "realtime",
    model: "gpt-realtime-2.1",
    output_modalities: ["audio"],
    audio: {
      input: {
        noise_reduction: { type: "near_field" },
        format: { type: "audio/pcm", rate: 24000 },
      },
      output: { voice: "marin" },
    },
    tools: [
      {
        type: "function",
        name: "find_order",
        description: "Finds an order.\nBy its number.",
        parameters: { type: "object" },
      },
    ],
  };

  test.each([0, 2])("in a JSON file stays JSON, indented by %i", (indent) => {
    const text = `${JSON.stringify(body, null, indent)}\n`;
    const migration = migrateSession(text, { uri: "agent.realtime.json" });
    expect(JSON.parse(migration.text)).toEqual(session);
    expect(migration.findings).toEqual([]);
  });

  test("in a YAML file becomes YAML", () => {
    const { text, findings } = migrateSession(JSON.stringify(body, null, 2), { uri });
    expect(text).toBe(
      dedent(`
        type: realtime
        model: gpt-realtime-2.1
        output_modalities:
          - audio
        audio:
          input:
            noise_reduction:
              type: near_field
            format: { type: audio/pcm, rate: 24000 }
          output:
            voice: marin
        tools:
          - name: find_order
            description: |-
              Finds an order.
              By its number.
            parameters:
              type: object
            type: function
      `),
    );
    expect(findings).toEqual([]);
  });

  test("in a YAML file stays JSON when there is nothing to change", () => {
    const text = '{"type": "realtime", "model": "gpt-realtime-2.1"}\n';
    expect(migrateSession(text, { uri }).text).toBe(text);
  });
});
