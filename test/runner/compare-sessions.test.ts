import { effectiveSession, type JsonObject } from "@callsheet/core";
import { compareSessions } from "@callsheet/runner";
import { describe, expect, test } from "vitest";

function kinds(asked: JsonObject, effective: JsonObject) {
  return compareSessions(asked, effective).map(({ kind, pointer }) => `${kind} ${pointer}`);
}

describe("a session as the server runs it", () => {
  test("that is the one asked for has no difference; what answers add counts for nothing", () => {
    const asked = { type: "realtime", audio: { input: { turn_detection: null } } };
    const added = { id: "sess_1", object: "realtime.session", expires_at: 0, tracing: null };
    expect(compareSessions(asked, { ...asked, ...added })).toEqual([]);
  });

  test("may lack a key, have another value or one of its own", () => {
    const asked = { type: "realtime", max_output_tokens: 200, audio: { output: { speed: 1.5 } } };
    const effective = {
      type: "realtime",
      max_output_tokens: 100,
      audio: { output: { voice: "alloy" } },
    };
    expect(compareSessions(asked, effective)).toEqual([
      { kind: "changed", pointer: "/max_output_tokens", asked: 200, effective: 100 },
      { kind: "dropped", pointer: "/audio/output/speed", asked: 1.5, effective: undefined },
      { kind: "defaulted", pointer: "/audio/output/voice", asked: undefined, effective: "alloy" },
    ]);
  });

  test("answers null to what it doesn't do", () => {
    const asked = { audio: { input: { noise_reduction: { type: "near_field" } } } };
    const effective = { audio: { input: { noise_reduction: null } } };
    expect(kinds(asked, effective)).toEqual(["dropped /audio/input/noise_reduction"]);
  });

  test("may name the snapshot that an alias stands for, but no other model", () => {
    const asked = { model: "gpt-realtime" };
    expect(kinds(asked, { model: "gpt-realtime-2025-08-28" })).toEqual(["resolved /model"]);
    expect(kinds(asked, { model: "gpt-realtime-mini" })).toEqual(["changed /model"]);
  });

  test("keeps credentials of MCP servers to itself", () => {
    const tool = { type: "mcp", server_label: "crm", server_url: "https://crm.example" };
    const asked = { tools: [{ ...tool, authorization: "t", headers: { "x-key": "k" } }] };
    expect(kinds(asked, { tools: [{ ...tool, authorization: "****" }] })).toEqual([]);
  });

  test("may run fewer tools, or others", () => {
    const [a, b] = ["a", "b"].map((name) => ({ type: "function", name }));
    if (a === undefined || b === undefined) return expect.fail("two tools");
    expect(kinds({ tools: [a, b] }, { tools: [b] })).toEqual(["dropped /tools/0"]);
    expect(kinds({ tools: [a] }, { tools: [a, b] })).toEqual(["changed /tools"]);
    expect(kinds({ tools: [a] }, { tools: [b] })).toEqual(["changed /tools/0/name"]);
  });

  test("differs in nothing but defaults from the schema's own effective session", () => {
    const asked = { type: "realtime", tools: [{ type: "function", name: "a" }] };
    const told = new Set(compareSessions(asked, effectiveSession(asked)).map(({ kind }) => kind));
    expect([...told]).toEqual(["defaulted"]);
  });
});
