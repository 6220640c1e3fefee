import { rules } from "@callsheet/core";
import { Ajv } from "ajv";
import { expect, test } from "vitest";

import manifest from "../../packages/cli/package.json" with { type: "json" };
import sarifSchema from "../fixtures/sarif/sarif-2.1.0.schema.json" with { type: "json" };
import { callsheet, folderWith } from "./callsheet.ts";

// The official schema is of draft 4, whose words Ajv takes without its declaration.
const { $schema: _draft, id: _id, ...schema } = sarifSchema;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  schema,
);

function sarifErrors(log: unknown): unknown {
  return validate(log) ? null : validate.errors;
}

/** The files for which a log holds a fix. */
function fixedFiles(log: unknown): unknown[] {
  const written = JSON.stringify(log);
  return [...written.matchAll(/"artifactChanges":\[\{"artifactLocation":\{"uri":"([^"]*)"/g)].map(
    ([, uri]) => uri,
  );
}

async function sarifOf(files: Readonly<Record<string, string>>) {
  const { stdout } = await callsheet(["lint", "--format", "sarif"], { cwd: folderWith(files) });
  const log: unknown = JSON.parse(stdout);
  expect(sarifErrors(log)).toBeNull();
  return log;
}

test("a log is valid and tells places, rules, fixes and what the server would answer", async () => {
  const log = await sarifOf({
    "clean.realtime.yaml": "type: realtime\n",
    "odd, 50%.realtime.yaml": "type: realtime\nmodel: 2.1\ninstuctions: Be kind.\n",
  });
  expect(log).toMatchObject({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        columnKind: "utf16CodeUnits",
        tool: {
          driver: {
            name: "callsheet",
            version: manifest.version,
            rules: [
              {
                id: "unknown-key",
                shortDescription: { text: "Disallow keys that the API does not know." },
                helpUri: "https://callsheet.dev/rules/unknown-key",
                defaultConfiguration: { enabled: true, level: "error" },
              },
              { id: "wrong-type" },
            ],
          },
        },
        artifacts: [
          { location: { uri: "clean.realtime.yaml" } },
          { location: { uri: "odd%2C%2050%25.realtime.yaml" } },
        ],
        results: [
          {
            ruleId: "wrong-type",
            ruleIndex: 1,
            level: "error",
            message: { text: "`model` takes a string, not the number `2.1`. Put it in quotes." },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "odd%2C%2050%25.realtime.yaml" },
                  region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 11 },
                },
              },
            ],
            fixes: [
              {
                artifactChanges: [
                  {
                    artifactLocation: { uri: "odd%2C%2050%25.realtime.yaml" },
                    replacements: [
                      {
                        deletedRegion: {
                          startLine: 2,
                          startColumn: 8,
                          endLine: 2,
                          endColumn: 11,
                        },
                        insertedContent: { text: '"2.1"' },
                      },
                    ],
                  },
                ],
                properties: { kind: "safe" },
              },
            ],
            properties: {
              pointer: "/model",
              server: { code: "invalid_type", param: "session.model" },
            },
          },
          {
            ruleId: "unknown-key",
            ruleIndex: 0,
            fixes: [
              {
                description: { text: "Rename to `instructions`" },
                properties: { kind: "suggestion" },
              },
            ],
          },
        ],
      },
    ],
  });
});

test("a log holds no credential, not even in a fix that moves one", async () => {
  const wrapped = (authorization: string) =>
    `session:\n  type: realtime\n  tools:\n    - { type: mcp, server_label: crm, server_url: "https://crm.example", authorization: ${authorization} }\n`;
  const log = await sarifOf({
    "a.realtime.yaml": wrapped("Tr0ub4dor-and-3"),
    "b.realtime.yaml": wrapped('"${env:CRM_TOKEN}"'),
  });
  expect(JSON.stringify(log)).not.toContain("Tr0ub4dor");
  expect(fixedFiles(log)).toEqual(["b.realtime.yaml"]);
});

test("a log without findings is valid", async () => {
  const log = await sarifOf({ "clean.realtime.yaml": "type: realtime\n" });
  expect(log).toMatchObject({ runs: [{ results: [], tool: { driver: { rules: [] } } }] });
});

test("the schema refuses what is no log", () => {
  expect(sarifErrors({ version: "2.1.0", runs: [{}] })).not.toBeNull();
});

test("every rule that finds something is described", async () => {
  const log = await sarifOf({
    "a.realtime.yaml":
      "type: realtime\ntool_choice: { type: function, name: gone }\ntools: [{ type: function, name: here }]\n",
  });
  const described = rules.find(({ id }) => id === "tool-choice-defined");
  expect(log).toMatchObject({
    runs: [
      {
        tool: {
          driver: {
            rules: expect.arrayContaining([
              expect.objectContaining({ id: described?.id, helpUri: described?.url }),
            ]),
          },
        },
      },
    ],
  });
});
