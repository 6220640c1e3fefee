import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { readXml } from "../support/xml-text.ts";
import { asking, play } from "./scenario-files.ts";

const files = {
  "a.scenario.yaml": asking("- calls: look_up_order"),
  "b & <b>.scenario.yaml": `description: "Called <twice>."
${asking("- calls: cancel_order\n- absent: error")}  - say: And then?
    expect: [{ text_contains: then }]
`,
  "c.scenario.yaml": `skip: 'Later, at 100%: not now.'\n${asking("- calls: look_up_order")}`,
  "d.scenario.yaml": "session: ./agent.realtime.yaml\nturn: []\n",
};

test("json", async () => {
  const run = await play(files, ["--format", "json"]);
  const place = { line: 7, column: 9, endLine: 7, endColumn: 28 };
  expect(JSON.parse(run.stdout)).toEqual({
    scenarios: [
      expect.objectContaining({ file: "a.scenario.yaml", outcome: "passed", skip: null }),
      {
        file: "b & <b>.scenario.yaml",
        description: "Called <twice>.",
        outcome: "failed",
        skip: null,
        findings: [],
        checks: [
          {
            pointer: "/turns/0/expect/0",
            ...place,
            expected: "a call of `cancel_order` within 5 s",
            outcome: "failed",
            instead: "Called was `look_up_order`.",
            heard: expect.arrayContaining(["response.done", "rate_limits.updated"]),
          },
          expect.objectContaining({ pointer: "/turns/0/expect/1", outcome: "met" }),
          expect.objectContaining({ pointer: "/turns/1/expect/0", outcome: "unreached" }),
        ],
      },
      expect.objectContaining({ outcome: "skipped", skip: "Later, at 100%: not now.", checks: [] }),
      expect.objectContaining({
        outcome: "failed",
        findings: [
          expect.objectContaining({ rule: "unknown-key", file: "d.scenario.yaml", line: 2 }),
        ],
      }),
    ],
    summary: { scenarios: 4, passed: 1, failed: 2, skipped: 1 },
  });
  expect(run).toMatchObject({ code: 1, stderr: "" });
});

test("junit", async () => {
  const { stdout } = await play(files, ["--format", "junit"]);
  expect(stdout).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="callsheet test" tests="6">
      <testsuite name="a.scenario.yaml" tests="1" failures="0" errors="0" skipped="0">
        <testcase name="a call of \`look_up_order\` within 5 s at 6:9" classname="a.scenario.yaml"/>
      </testsuite>
      <testsuite name="b &amp; &lt;b&gt;.scenario.yaml" tests="3" failures="1" errors="0" skipped="1">
        <testcase name="a call of \`cancel_order\` within 5 s at 7:9" classname="b &amp; &lt;b&gt;.scenario.yaml">
          <failure message="Called was \`look_up_order\`.">b &amp; &lt;b&gt;.scenario.yaml:7:9&#10;Expected a call of \`cancel_order\` within 5 s.&#10;Heard last: response.output_item.added, conversation.item.added, response.function_call_arguments.delta × 2, response.function_call_arguments.done, conversation.item.done, response.output_item.done, response.done, rate_limits.updated</failure>
        </testcase>
        <testcase name="no \`error\` for 2 s at 8:9" classname="b &amp; &lt;b&gt;.scenario.yaml"/>
        <testcase name="an answer with &quot;then&quot; within 5 s at 10:14" classname="b &amp; &lt;b&gt;.scenario.yaml">
          <skipped message="What came before it failed."/>
        </testcase>
      </testsuite>
      <testsuite name="c.scenario.yaml" tests="1" failures="0" errors="0" skipped="1">
        <testcase name="scenario" classname="c.scenario.yaml">
          <skipped message="Later, at 100%: not now."/>
        </testcase>
      </testsuite>
      <testsuite name="d.scenario.yaml" tests="1" failures="1" errors="0" skipped="0">
        <testcase name="unknown-key at d.scenario.yaml:2:1" classname="d.scenario.yaml">
          <failure message="\`turn\` is not a key of the scenario. Did you mean \`turns\`?">https://callsheet.dev/rules/unknown-key</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

test("a parser of XML reads in junit what was written, and every count is right", async () => {
  const odd = "\u0001 <&> \"quoted\" 'so' ]]> \u{1F600}\nand more";
  const description = JSON.stringify(odd);
  const run = await play(
    { ...files, "e.scenario.yaml": `skip: ${description}\n${asking("- calls: look_up_order")}` },
    ["--format", "junit"],
  );
  const root = readXml(run.stdout);
  const suites = root.children;
  const cases = suites.flatMap(({ children }) => children);
  expect(root).toMatchObject({ name: "testsuites", attributes: { tests: `${cases.length}` } });
  expect(suites.map(({ attributes }) => attributes["name"])).toEqual([
    ...Object.keys(files),
    "e.scenario.yaml",
  ]);
  for (const { name, attributes, children } of suites) {
    const count = (result: string): string =>
      `${children.filter((one) => one.children[0]?.name === result).length}`;
    expect(name).toBe("testsuite");
    expect(attributes).toMatchObject({
      tests: `${children.length}`,
      failures: count("failure"),
      skipped: count("skipped"),
      errors: "0",
    });
    for (const { attributes: of } of children) expect(of["classname"]).toBe(attributes["name"]);
  }
  const message = cases.at(-1)?.children[0]?.attributes["message"];
  expect(message?.slice(1)).toBe(odd.slice(1));
  expect(message?.at(0)).not.toBe("\u0001");
});

test("github", async () => {
  const { stdout } = await play(files, ["--format", "github"]);
  expect(stdout).toMatchInlineSnapshot(`
    "::error file=b & <b>.scenario.yaml,line=7,endLine=7,col=9,endColumn=28,title=Scenario failed::Expected a call of \`cancel_order\` within 5 s.%0ACalled was \`look_up_order\`.
    ::notice file=c.scenario.yaml,line=1,endLine=1,col=1,endColumn=1,title=Skipped::Later, at 100%25: not now.
    ::error file=d.scenario.yaml,line=2,endLine=2,col=1,endColumn=5,title=unknown-key::\`turn\` is not a key of the scenario. Did you mean \`turns\`?%0Ahttps://callsheet.dev/rules/unknown-key
    "
  `);
});

test("several formats at once, each with a file of its own", async () => {
  const argv = ["--format", "stylish", "--format", "junit", "--output-file", "reports/out.xml"];
  const run = await play({ "a.scenario.yaml": files["a.scenario.yaml"] }, argv);
  expect(run.stdout).toContain("1 scenario: 1 passed.");
  expect(readFileSync(join(run.cwd, "reports/out.xml"), "utf8")).toContain("<testsuites");
});
