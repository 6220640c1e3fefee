import { startEmulator } from "@callsheet/emulator";
import { expect, onTestFinished, test } from "vitest";

import { play } from "./scenario-files.ts";

const key = "sk-proj-0123456789abcdef";
const scenario = `session: ./agent.realtime.yaml
turns:
  - say: Use look_up_order
    expect:
      - calls: look_up_order
      - absent: error
        window: 100ms
  - result: { tool: look_up_order, output: shipped }
    expect:
      - text_contains: answered
`;

async function playLive(argv: readonly string[], apiKey = key) {
  const endpoint = await startEmulator({ apiKey: key });
  onTestFinished(() => endpoint.close());
  const run = await play(
    { "a.scenario.yaml": scenario, "b.scenario.yaml": scenario },
    ["--live", "--base-url", endpoint.baseUrl, ...argv],
    { env: { OPENAI_API_KEY: apiKey } },
  );
  const { calls } = endpoint.journal();
  return { ...run, endings: calls.map(({ endReason }) => endReason) };
}

test("the same is played on an endpoint elsewhere, and each call is hung up", async () => {
  const run = await playLive(["--max-tokens", "10000"]);
  expect(run.stdout).toContain("2 scenarios: 2 passed.");
  expect(run.stderr).toMatch(/^Used: \d+ tokens\.\n$/);
  expect(run.endings).toEqual(["hung-up", "hung-up"]);
  expect(run.code).toBe(0);
});

test("a limit that is passed ends the call, and no other is placed", async () => {
  const run = await playLive(["--max-cost", "0.0001", "--token-price", "10"]);
  expect(run.stdout).toMatch(/The limit of this run is passed: \d+ tokens, at most 0\.000\d USD\./);
  expect(run.stdout).toContain("b.scenario.yaml:2:1  Expected a call.");
  expect(run.stdout).toContain("2 scenarios: 2 failed.");
  expect(run.endings).toEqual(["hung-up"]);
  expect(run.code).toBe(1);
});

test("an endpoint that refuses is told of, and is no fault of the scenario", async () => {
  const run = await playLive(["--max-tokens", "10000"], "sk-proj-another-0123456789");
  expect(run.stdout).toContain("a.scenario.yaml:1:10  Expected a call.");
  expect(run.stdout).toContain("key");
  expect(run.endings).toEqual([]);
  expect(run.code).toBe(3);
});
