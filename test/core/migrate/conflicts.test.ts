import { migrateSession } from "@callsheet/core";
import { describe, expect, test } from "vitest";

const uri = "agent.realtime.yaml";

describe("conflicts are left in place", () => {
  test.each([
    {
      name: "a voice said twice",
      text: "type: realtime\nvoice: cedar\naudio:\n  output:\n    voice: marin\n",
      conflict: { rule: "beta-shape", from: "/voice", to: "/audio/output/voice" },
    },
    {
      name: "a limit in two spellings",
      text: "type: realtime\nmax_output_tokens: 1\nmaxOutputTokens: 2\n",
      conflict: { rule: "camel-case-key", from: "/maxOutputTokens", to: "/max_output_tokens" },
    },
    {
      name: "a session beside another one",
      text: "type: realtime\nmodel: gpt-realtime-2\nsession:\n  model: gpt-realtime-2.1\n",
      conflict: { rule: "wrapped-session", from: "/session", to: "" },
    },
  ])("$name", ({ text, conflict }) => {
    const migration = migrateSession(text, { uri });
    expect(migration.text).toBe(text);
    expect(migration.changes).toEqual([]);
    expect(migration.conflicts).toEqual([{ ...conflict, why: migration.findings[0]?.message }]);
    expect(migration.findings.map(({ rule, pointer }) => ({ rule, pointer }))).toEqual([
      { rule: conflict.rule, pointer: conflict.from },
    ]);
  });

  test("while all else is migrated", () => {
    const text = "type: realtime\nvoice: cedar\nspeed: 1.1\naudio:\n  output:\n    voice: marin\n";
    const migration = migrateSession(text, { uri });
    expect(migration.text).toBe(
      "type: realtime\nvoice: cedar\naudio:\n  output:\n    voice: marin\n    speed: 1.1\n",
    );
    expect(migration.conflicts.map(({ from }) => from)).toEqual(["/voice"]);
  });
});

test("what is said twice without a contradiction is said once", () => {
  const text =
    "type: realtime\nmaxOutputTokens: 9\nmax_response_output_tokens: 9\nvoice: marin\naudio: { output: { voice: marin } }\n";
  const migration = migrateSession(text, { uri });
  expect(migration.text).toBe(
    "type: realtime\nmax_output_tokens: 9\naudio: { output: { voice: marin } }\n",
  );
  expect([migration.conflicts, migration.findings]).toEqual([[], []]);
});

test("a key of the beta beside the wrapper waits until the session is unwrapped", () => {
  const text = "voice: cedar\nsession:\n  audio:\n    output: { voice: marin }\n";
  const migration = migrateSession(text, { uri });
  expect(migration.text).toBe("type: realtime\nvoice: cedar\naudio:\n  output: { voice: marin }\n");
  expect(migration.conflicts.map(({ from, to }) => [from, to])).toEqual([
    ["/voice", "/audio/output/voice"],
  ]);
});

test("each key that contradicts another one is a conflict of its own", () => {
  const text =
    "type: realtime\nmax_output_tokens: 1\nmaxOutputTokens: 2\nmax_response_output_tokens: 3\n";
  const { conflicts } = migrateSession(text, { uri });
  expect(conflicts.map(({ rule, from, to }) => [rule, from, to])).toEqual([
    ["camel-case-key", "/maxOutputTokens", "/max_output_tokens"],
    ["beta-shape", "/max_response_output_tokens", "/max_output_tokens"],
  ]);
});
