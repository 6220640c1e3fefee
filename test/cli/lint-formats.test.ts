import { expect, test } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";

const files = {
  "clean.realtime.yaml": "type: realtime\n",
  "odd, 50%.realtime.yaml": "# callsheet-disable unknown-key\ntype: realtime\nmodel: 2.1\n",
  "type.realtime.yaml": "type: real\n  time\n",
};

async function format(name: string): Promise<string> {
  const { stdout } = await callsheet(["lint", "--format", name], { cwd: folderWith(files) });
  return stdout;
}

test("json", async () => {
  expect(JSON.parse(await format("json"))).toEqual({
    findings: [
      {
        file: "odd, 50%.realtime.yaml",
        rule: "unused-directive",
        severity: "warning",
        message: expect.stringContaining("`unknown-key`"),
        pointer: "",
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 32,
        fixable: true,
        url: "https://callsheet.dev/rules/unused-directive",
      },
      {
        file: "odd, 50%.realtime.yaml",
        rule: "wrong-type",
        severity: "error",
        message: "`model` takes a string, not the number `2.1`. Put it in quotes.",
        pointer: "/model",
        line: 3,
        column: 8,
        endLine: 3,
        endColumn: 11,
        fixable: true,
        url: "https://callsheet.dev/rules/wrong-type",
        server: { code: "invalid_type", param: "session.model" },
      },
      {
        file: "type.realtime.yaml",
        rule: "invalid-value",
        severity: "error",
        message: expect.stringContaining("`real time`"),
        pointer: "/type",
        line: 1,
        column: 7,
        endLine: 2,
        endColumn: 7,
        fixable: false,
        url: "https://callsheet.dev/rules/invalid-value",
        server: { code: "invalid_value", param: "session.type" },
      },
    ],
    summary: { files: 3, errors: 2, warnings: 1, infos: 0 },
  });
});

test("github", async () => {
  expect(await format("github")).toMatchInlineSnapshot(`
    "::warning file=odd%2C 50%25.realtime.yaml,line=1,endLine=1,col=1,endColumn=32,title=unused-directive::\`unknown-key\` finds nothing here, so the comment turns nothing off. Remove it.%0Ahttps://callsheet.dev/rules/unused-directive
    ::error file=odd%2C 50%25.realtime.yaml,line=3,endLine=3,col=8,endColumn=11,title=wrong-type::\`model\` takes a string, not the number \`2.1\`. Put it in quotes.%0Ahttps://callsheet.dev/rules/wrong-type
    ::error file=type.realtime.yaml,line=1,endLine=2,title=invalid-value::\`type\` takes \`realtime\` or \`transcription\`, not the string \`real time\`. Did you mean \`realtime\`?%0Ahttps://callsheet.dev/rules/invalid-value
    "
  `);
});

test("junit", async () => {
  expect(await format("junit")).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="callsheet lint">
      <testsuite name="clean.realtime.yaml" tests="1" failures="0" errors="0">
        <testcase name="lint" classname="clean.realtime.yaml"/>
      </testsuite>
      <testsuite name="odd, 50%.realtime.yaml" tests="2" failures="2" errors="0">
        <testcase name="unused-directive at 1:1" classname="odd, 50%.realtime.yaml">
          <failure type="warning" message="\`unknown-key\` finds nothing here, so the comment turns nothing off. Remove it.">odd, 50%.realtime.yaml:1:1&#10;https://callsheet.dev/rules/unused-directive</failure>
        </testcase>
        <testcase name="wrong-type at 3:8" classname="odd, 50%.realtime.yaml">
          <failure type="error" message="\`model\` takes a string, not the number \`2.1\`. Put it in quotes.">odd, 50%.realtime.yaml:3:8&#10;https://callsheet.dev/rules/wrong-type</failure>
        </testcase>
      </testsuite>
      <testsuite name="type.realtime.yaml" tests="1" failures="1" errors="0">
        <testcase name="invalid-value at 1:7" classname="type.realtime.yaml">
          <failure type="error" message="\`type\` takes \`realtime\` or \`transcription\`, not the string \`real time\`. Did you mean \`realtime\`?">type.realtime.yaml:1:7&#10;https://callsheet.dev/rules/invalid-value</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

test("junit escapes what XML can't hold", async () => {
  const cwd = folderWith({ "a.realtime.json": '{"type":"realtime","<&\\u0001\\"":1}' });
  const { stdout } = await callsheet(["lint", "--format", "junit"], { cwd });
  expect(stdout).toContain("`&lt;&amp;\uFFFD&quot;`");
});
