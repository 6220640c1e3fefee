import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { codeServerCode, webEditor } from "../../scripts/vscode/editors.ts";
import { dedent } from "../support/marked-text.ts";
import { loadGrammar, type Token, type Tokenize } from "./support/grammar.ts";

/** Between them, VS Code got another grammar for YAML. */
const editors = {
  "1.91": { modules: `${webEditor}/node_modules`, extensions: `${webEditor}/extensions` },
  "1.139": {
    modules: `${codeServerCode}/node_modules`,
    extensions: `${codeServerCode}/extensions`,
  },
};

describe.each(Object.entries(editors))("VS Code %s", (_version, folders) => {
  let tokenize: Tokenize;

  beforeAll(async () => {
    tokenize = await loadGrammar(folders);
  });

  /** What bears a scope, line by line, without the white space around it. */
  const textsOf = (text: string, scope: string): string[] =>
    tokenize(dedent(text))
      .map((line) =>
        line
          .filter(bears(scope))
          .map((token) => token.text)
          .join("")
          .trim(),
      )
      .filter((found) => found !== "");

  test.each(["|", ">", "|-", ">+", "|2", "|+2", "| # a note"])(
    "block text of instructions is Markdown, after %j",
    (header) => {
      const text = `
        type: realtime
        instructions: ${header}
          # Role
            indented

          - "quoted" and \${env:X}
          # callsheet-disable all
        model: gpt-realtime # not Markdown
        tools: []
      `;
      expect(textsOf(text, "text.html.markdown")).toEqual([
        "# Role",
        "indented",
        `- "quoted" and \${env:X}`,
        "# callsheet-disable all",
      ]);
      expect(textsOf(text, "entity.name.tag.yaml")).toEqual([
        "type",
        "instructions",
        "model",
        "tools",
      ]);
    },
  );

  test("the text ends with its indentation, wherever its key stands", () => {
    const text = `
      type: realtime
      nested:
        instructions: |
          one
           two
        model: x
      other: |
        three
    `;
    expect(textsOf(text, "text.html.markdown")).toEqual(["one", "two"]);
  });

  test("instructions on one line are no Markdown", () => {
    const text = `
      type: realtime
      instructions: Be **kind**.
    `;
    expect(textsOf(text, "text.html.markdown")).toEqual([]);
  });

  test("a reference is a whole scalar", () => {
    const text = `
      # an example: \${env:COMMENT}
      model: \${env:MODEL:-gpt-realtime} # the newest
      instructions: \${file:./role.md}
      audio: { output: { voice: "\${env:VOICE}" } }
      tools:
        - \${file:./tool.yaml}
        - server_url: '\${env:URL:?where is it}'
          description: Not \${env:PART} of a text, nor \${BARE}
          name: $\${env:ESCAPED}
    `;
    expect(textsOf(text, "meta.template.expression.realtime-session")).toEqual([
      "${env:MODEL:-gpt-realtime}",
      "${file:./role.md}",
      "${env:VOICE}",
      "${file:./tool.yaml}",
      "${env:URL:?where is it}",
    ]);
    expect(textsOf(text, "variable.other.reference")).toEqual([
      "MODEL",
      "./role.md",
      "VOICE",
      "./tool.yaml",
      "URL",
    ]);
  });

  test.each(["realtime-script", "realtime-scenario"])(
    "%s is YAML with directives",
    async (language) => {
      const lines = (await loadGrammar(folders, language))(
        "# callsheet-disable missing-key\nsteps: []",
      );
      const textsWith = (scope: string): string[] =>
        lines
          .map((line) => line.filter(bears(scope)).map(({ text }) => text))
          .map((texts) => texts.join(""))
          .filter((text) => text !== "");
      expect(textsWith("keyword.control.directive")).toEqual(["callsheet-disable"]);
      expect(textsWith("entity.name.tag.yaml")).toEqual(["steps"]);
    },
  );

  test("a directive names rules and a reason", () => {
    const text = `
      # callsheet-disable missing-model, mcp-approval -- not ours to decide
      type: realtime # callsheet-disabled is no directive
      # callsheet-disable-next-line unknown-voice
      audio: { output: { voice: mari } }
    `;
    expect(textsOf(text, "keyword.control.directive")).toEqual([
      "callsheet-disable",
      "callsheet-disable-next-line",
    ]);
    expect(textsOf(text, "variable.parameter.rule")).toEqual([
      "missing-model, mcp-approval",
      "unknown-voice",
    ]);
    expect(textsOf(text, "comment.block.documentation.reason")).toEqual(["-- not ours to decide"]);
  });

  test("a session in JSON is read as well", () => {
    const text = `
      {
        "type": "realtime",
        "model": "\${env:MODEL}"
      }
    `;
    expect(textsOf(text, "meta.template.expression.realtime-session")).toEqual(["${env:MODEL}"]);
  });

  test.each(readdirSync("examples").filter((name) => name.endsWith(".realtime.yaml")))(
    "%s holds nothing illegal",
    (name) => {
      expect(textsOf(readFileSync(join("examples", name), "utf8"), "invalid")).toEqual([]);
    },
  );
});

function bears(scope: string): (token: Token) => boolean {
  return ({ scopes }) => scopes.some((name) => name === scope || name.startsWith(`${scope}.`));
}
