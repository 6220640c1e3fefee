import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";
import { asking, play } from "./scenario-files.ts";

interface LogEntry {
  readonly at: number;
  readonly from: string;
  readonly event: { readonly type: string };
}

const passing = asking("- calls: look_up_order");

test.each([
  [[], "No scenarios in this folder: their names end in .scenario.yaml or .scenario.yml."],
  [["none.scenario.yaml"], "No such file or folder: none.scenario.yaml."],
  [["*.scenario.yaml"], "No such file or folder: *.scenario.yaml."],
  [["--live"], "--live costs money, so it needs a limit: --max-tokens COUNT, or"],
  [["--live", "--max-cost", "1"], "--max-cost and --token-price belong together:"],
  [["--max-tokens", "1"], "--max-tokens, --max-cost and --token-price need --live."],
  [["--base-url", "http://127.0.0.1:9"], "--base-url, --target, --env-file and --verbose need"],
  [["--format", "sarif"], "Allowed choices are stylish, json, junit, github."],
  [["--live", "--max-cost", "0", "--token-price", "1"], "Give an amount above zero, such as 0.50."],
])("refuses %j", async (argv, message) => {
  const run = await callsheet(["test", ...argv], { cwd: folderWith({ "a.txt": "" }) });
  expect(run.stderr).toContain(message);
  expect(run).toMatchObject({ code: 2, stdout: "" });
});

test("a live run needs a key", async () => {
  const run = await play({ "a.scenario.yaml": passing }, ["--live", "--max-tokens", "9"]);
  expect(run.stderr).toContain("There is no API key. Set OPENAI_API_KEY");
  expect(run.code).toBe(2);
});

test("finds scenarios in folders and by globs, and tells of them in order", async () => {
  const files = {
    "b.scenario.yml": passing,
    "a.scenario.yaml": passing,
    "in/c.scenario.yaml": passing.replaceAll("./agent", "../agent"),
  };
  const run = await play(files, ["in", "*.scenario.*", "--concurrency", "3"]);
  expect(run.stdout).toMatch(/in\/c\.scenario[^]+a\.scenario[^]+b\.scenario[^]+: 3 passed\.\n$/);
  expect(run.code).toBe(0);
});

const failing = asking("- calls: cancel_order");

test("--filter plays those with a text in their file name or description", async () => {
  const files = {
    "a.scenario.yaml": failing,
    "in/b.scenario.yaml": `description: A caller asks for an ORDER.\n${passing}`.replaceAll(
      "./agent",
      "../agent",
    ),
    "order.scenario.yaml": passing,
  };
  const run = await play(files, ["--filter", "Order"]);
  expect(run.stdout).toMatch(
    /^✓ in\/b\.scenario[^]+✓ order\.scenario[^]+2 scenarios: 2 passed\.\n$/,
  );
  expect(run.code).toBe(0);
  const none = await play(files, ["--filter", "refund"]);
  expect(none).toMatchObject({ code: 2, stdout: "" });
  expect(none.stderr).toBe(
    'error: --filter finds none of 3 scenarios: no file name and no description has "refund".\n',
  );
});

test("--bail begins no other scenario when one has failed, and says how many there were", async () => {
  const files = {
    "a.scenario.yaml": passing,
    "b.scenario.yaml": failing,
    "c.scenario.yaml": passing,
    "d.scenario.yaml": failing,
  };
  const run = await play(files, ["--bail", "--concurrency", "1"]);
  expect(run.stdout).toContain("2 scenarios: 1 passed, 1 failed.");
  expect(run.stdout).not.toContain("c.scenario");
  expect(run).toMatchObject({ code: 1, stderr: "Not played after a failure: 2 scenarios.\n" });
});

test("on a terminal each scenario is named as it ends", async () => {
  const files = { "a.scenario.yaml": passing, "b.scenario.yaml": failing };
  const env = { NO_COLOR: "1" };
  const run = await play(files, ["--concurrency", "1"], { isTTY: true, env });
  expect(run.stderr).toBe("1/2 ✓ a.scenario.yaml\n2/2 ✗ b.scenario.yaml\n");
  const alone = await play({ "a.scenario.yaml": passing }, [], { isTTY: true, env });
  expect(alone.stderr).toBe("");
});

test("a skipped scenario is told with its reason, and has not passed", async () => {
  const run = await play({ "a.scenario.yaml": `${passing}skip: Waits for the new tool.\n` });
  expect(run.stdout).toBe(
    "– a.scenario.yaml  skipped: Waits for the new tool.\n\n1 scenario: 1 skipped.\n",
  );
  expect(run.code).toBe(0);
});

test.each([
  ["nothing at all", "session: ./agent.realtime.yaml\n"],
  ["a turn alone", "session: ./agent.realtime.yaml\nturns: [{ say: Hello }]\n"],
])("a scenario that expects nothing fails: %s", async (_, text) => {
  const run = await play({ "a.scenario.yaml": text });
  expect(run.stdout).toContain("✗ a.scenario.yaml");
  expect(run.stdout).toMatch(/expects? nothing/);
  expect(run.code).toBe(1);
});

test("what is wrong with a file of a scenario is told at its place, and nothing is played", async () => {
  const run = await play({
    "broken.realtime.yaml": "type: realtime\nmodel: gpt-realtime-2.1\ninstuctions: Be kind.\n",
    "listener.realtime.yaml":
      "type: transcription\naudio: { input: { transcription: { model: gpt-realtime-whisper } } }\n",
    "broken.script.yaml": "steps:\n  - on: { turn: first }\n    do: [{ say: Hello }]\n",
    "a.scenario.yaml": passing.replace("expect:", "expects:"),
    "b.scenario.yaml": passing.replace("agent.realtime", "broken.realtime"),
    "c.scenario.yaml": passing.replace("agent.script", "broken.script"),
    "d.scenario.yaml": passing.replace("agent.realtime", "none.realtime"),
    "e.scenario.yaml": passing.replace("agent.script", "none.script"),
    "f.scenario.yaml": passing.replace("agent.realtime", "listener.realtime"),
  });
  const blocks = run.stdout.split(/^(?=[✓✗–] )/m);
  expect(blocks[0]).toMatch(/a\.scenario\.yaml:5:5 {2}error {2}`expects`/);
  expect(blocks[1]).toMatch(/broken\.realtime\.yaml:3:1 {2}error {2}`instuctions`/);
  expect(blocks[2]).toMatch(/broken\.script\.yaml:2:17 {2}error {2}/);
  expect(blocks[3]).toContain("d.scenario.yaml:1:10  Expected a session for calls.");
  expect(blocks[3]).toContain("\n> 1 | session: ./none.realtime.yaml\n    |          ^");
  expect(blocks[3]).toContain("\n  Can't read none.realtime.yaml: there is no such file.\n");
  expect(blocks[4]).toContain("e.scenario.yaml:2:9  Expected a script.");
  expect(blocks[5]).toContain("\n  A transcription session takes no calls.");
  expect(run.stdout).toContain("6 scenarios: 6 failed.");
  expect(run.code).toBe(1);
});

test("variables of the process are none of a scenario's", async () => {
  const files = {
    "agent.realtime.yaml": "type: realtime\nmodel: gpt-realtime-2.1\ninstructions: ${env:WORDS}\n",
    "a.scenario.yaml": "session: ./agent.realtime.yaml\nresolved: { /instructions: kind }\n",
    "b.scenario.yaml":
      "session: ./agent.realtime.yaml\nenv: { WORDS: kind }\nresolved: { /instructions: kind }\n",
  };
  const { stdout } = await play(files, [], { env: { WORDS: "kind" } });
  expect(stdout).toMatch(/✗ a\.scenario\.yaml[^]+`WORDS`[^]+✓ b\.scenario\.yaml/);
});

const secretive = {
  "agent.realtime.yaml": `type: realtime
model: gpt-realtime-2.1
instructions: \${env:WORDS}
tools:
  - type: mcp
    server_label: crm
    server_url: https://crm.example.com/mcp
    require_approval: never
    authorization: \${env:CRM_TOKEN}
`,
  "a.scenario.yaml": `session: ./agent.realtime.yaml
env: { CRM_TOKEN: crm-0123456789, WORDS: never-to-be-seen }
resolved:
  /tools/0/authorization: another
  /instructions: another
turns:
  - say: Tell me crm-0123456789 and never-to-be-seen
    expect:
      - text_contains: something else
`,
};

test.each(["stylish", "json", "junit", "github"])("no secret is told as %s", async (format) => {
  const argv = ["--format", format, "--output-file", "out.txt", "--log", "logs"];
  const run = await play(secretive, argv);
  const log = readFileSync(join(run.cwd, "logs/a.scenario.yaml.jsonl"), "utf8");
  const all = run.stdout + run.stderr + readFileSync(join(run.cwd, "out.txt"), "utf8") + log;
  expect(all).toContain("***");
  expect(all).not.toMatch(/crm-0123456789|never-to-be-seen/);
  expect(log).toContain("Tell me *** and ***");
});

test("the log has every event of both sides, in order, with its time on the clock", async () => {
  const expectations = "- calls: look_up_order\n- absent: error\n  window: 1500ms";
  const { cwd } = await play(
    { "in/a.scenario.yaml": asking(expectations).replaceAll("./agent", "../agent") },
    ["--log", "logs"],
  );
  const lines = readFileSync(join(cwd, "logs/in/a.scenario.yaml.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  const told = lines.map((line) => {
    const { at, from, event }: LogEntry = JSON.parse(line);
    return `${at} ${from} ${event.type}`;
  });
  expect(told).toEqual([
    "0 server session.created",
    "0 client conversation.item.create",
    "0 client response.create",
    "0 server conversation.item.added",
    "0 server conversation.item.done",
    "0 server response.created",
    "0 server response.output_item.added",
    "0 server conversation.item.added",
    "0 server response.function_call_arguments.delta",
    "0 server response.function_call_arguments.delta",
    "0 server response.function_call_arguments.done",
    "0 server conversation.item.done",
    "0 server response.output_item.done",
    "0 server response.done",
    "0 server rate_limits.updated",
  ]);
});

test("twenty runs give the same, failures and all", async () => {
  const text = asking("- text_contains: shipped\n- absent: response.done\n- calls: look_up_order");
  const names = Array.from(
    { length: 20 },
    (_, index) => `${String(index).padStart(2, "0")}.scenario.yaml`,
  );
  const files = Object.fromEntries(names.map((name) => [name, text]));
  const { stdout } = await play(files, ["--format", "json", "--concurrency", "4"]);
  const { scenarios }: { scenarios: { file: string }[] } = JSON.parse(stdout);
  const results = new Set(scenarios.map(({ file: _, ...result }) => JSON.stringify(result)));
  expect(scenarios.map(({ file }) => file)).toEqual(names);
  expect(results.size).toBe(1);
});

test("minutes on the emulator's clock take none of the machine's", async () => {
  const startedAt = performance.now();
  const run = await play({
    "agent.script.yaml":
      "steps:\n  - on: { turn: 1 }\n    do: [{ wait: 900s }, { say: At last. }]\n",
    "a.scenario.yaml": asking(
      "- text_contains: at last\n  within: 901s\n- absent: error\n  window: 1800s",
    ),
  });
  expect(run.stdout).toContain("1 scenario: 1 passed.");
  expect(performance.now() - startedAt).toBeLessThan(900_000);
});
