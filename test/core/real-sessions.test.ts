import { lint, parseSession, type Finding, type LintConfig, defaultConfig } from "@callsheet/core";
import { expect, test } from "vitest";
import { dedent } from "../support/marked-text.ts";

const today = "2026-11-22";

function told(yaml: string, config: Partial<LintConfig> = {}): string[] {
  const document = parseSession(dedent(yaml), { uri: "session.realtime.yaml" });
  const findings: Finding[] = lint(document, { today, config: { ...defaultConfig, ...config } });
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, pointer }) => `${rule} ${pointer}`);
}

test("two MCP servers with approvals", () => {
  expect(
    told(`
      type: realtime
      model: gpt-realtime-2.1
      instructions: Help with orders and with the calendar.
      tools:
        - type: mcp
          server_label: orders
          server_url: https://orders.example.com/mcp
          authorization: \${env:ORDERS_TOKEN}
          allowed_tools: [find_order, list_orders]
          require_approval: never
        - type: mcp
          server_label: calendar
          connector_id: connector_googlecalendar
          authorization: \${env:CALENDAR_TOKEN}
          require_approval: { never: { read_only: true } }
    `),
  ).toEqual([]);
});

test("telephony: PCMU both ways with server VAD", () => {
  expect(
    told(`
      type: realtime
      model: gpt-realtime-2.1
      output_modalities: [audio]
      instructions: You answer the phone of a dentist.
      audio:
        input:
          format: { type: audio/pcmu }
          turn_detection: { type: server_vad, threshold: 0.6, prefix_padding_ms: 300, silence_duration_ms: 600 }
        output:
          format: { type: audio/pcmu }
          voice: cedar
    `),
  ).toEqual([]);
});

test("whisper transcription with semantic VAD and near-field noise reduction: only its date is told", () => {
  const session = (model: string): string => `
    type: realtime
    model: gpt-realtime-2.1
    audio:
      input:
        transcription: { model: ${model}, language: en }
        noise_reduction: { type: near_field }
        turn_detection: { type: semantic_vad, eagerness: low }
  `;
  expect(told(session("gpt-realtime-whisper"))).toEqual([]);
  expect(told(session("whisper-1"))).toEqual([
    "deprecated-transcription-model /audio/input/transcription/model",
  ]);
});

test("text only", () => {
  expect(
    told(
      "type: realtime\nmodel: gpt-realtime-2.1\noutput_modalities: [text]\ninstructions: Answer briefly.\n",
    ),
  ).toEqual([]);
});

test("the body that accepts a SIP call", () => {
  expect(
    told(
      '{ "type": "realtime", "model": "gpt-realtime-2.1", "instructions": "You are Alex, a concierge." }',
    ),
  ).toEqual([]);
});

test("an Azure deployment name, under --target azure", () => {
  const session = `
    type: realtime
    model: my-realtime-deployment
    audio:
      input: { transcription: { model: my-whisper } }
      output: { voice: alloy }
  `;
  expect(told(session, { target: "azure" })).toEqual([]);
  expect(told(session)).toEqual([
    "unknown-model /model",
    "unknown-model /audio/input/transcription/model",
  ]);
});
