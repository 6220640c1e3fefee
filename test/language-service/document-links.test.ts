import { getDocumentLinks } from "@callsheet/language-service";
import { expect, test } from "vitest";
import { markRanges, openMarked } from "./marked-session.ts";
import { openText } from "./open-session.ts";
import { projectFiles } from "./project-files.ts";

const folder = "file:///project/";

test("links the schema of the first lines, and every file", () => {
  const { model, expected } = openMarked(`
    # The line office.
    # yaml-language-server: $schema=<[../schemas/session.json]>
    instructions: '\${file: <[./prompts/a b.md]> }'
    tools:
      - "\${file:<[tool.json]>}"
      - type: mcp
        server_label: crm
        server_url: https://crm.example.com/mcp
        authorization: \${env:TOKEN}
      - type: function
        name: find
        parameters: { default: "\${file:none.json}" }
    tracing: $\${file:escaped.md}
    <|>
  `);
  const links = getDocumentLinks(model);
  expect(
    markRanges(
      model,
      links.map(({ range }) => range),
    ),
  ).toBe(expected);
  expect(links.map(({ target, tooltip }) => [target, tooltip])).toEqual([
    ["file:///schemas/session.json", "Open the schema"],
    [`${folder}prompts/a%20b.md`, "Open the file"],
    [`${folder}tool.json`, "Open the file"],
  ]);
});

test("links the schema of a second line, behind a mark of byte order", () => {
  const { model, expected } = openMarked(
    "\uFEFF# x\r\n# yaml-language-server: $schema=<[a.json]>\r\n<|>",
  );
  const ranges = getDocumentLinks(model).map(({ range }) => range);
  expect(markRanges(model, ranges)).toBe(expected);
});

test("links only files that are there, where the host can tell", () => {
  const context = { readFile: projectFiles({ "there.md": "" }) };
  const text = "instructions: ${file:there.md}\nprompt: ${file:missing.md}\n";
  const links = getDocumentLinks(openText(text, { context }));
  expect(links.map(({ target }) => target)).toEqual([`${folder}there.md`]);
});

test.each([
  ["outside", []],
  ["too-large", [`${folder}a.md`]],
] as const)("of a file that is %s it links %j", (problem, targets) => {
  const model = openText("instructions: ${file:a.md}", {
    context: { readFile: () => ({ problem }) },
  });
  expect(getDocumentLinks(model).map(({ target }) => target)).toEqual(targets);
});

test.each([
  ["of a web address", "# yaml-language-server: $schema=https://example.com/s.json\n"],
  ["below the first key", "type: realtime\n# yaml-language-server: $schema=./s.json\n"],
  ["in many lines that name none", `${"# x\r\n\r\n".repeat(5_000)}type: realtime\r\n`],
  ["in an empty document", ""],
  ["in a document without a folder", "instructions: ${file:a.md}\n", "untitled:Untitled-1"],
])("links nothing %s", (_, text, uri = "file:///project/agent.realtime.yaml") => {
  expect(getDocumentLinks(openText(text, { uri }))).toEqual([]);
});

test("links the whole text where YAML writes the path in another way", () => {
  const { model, expected } = openMarked(`instructions: "<[$\\x7bfile:a.md}]>"<|>`);
  expect(
    markRanges(
      model,
      getDocumentLinks(model).map(({ range }) => range),
    ),
  ).toBe(expected);
});
