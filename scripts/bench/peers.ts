import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { installPackages } from "./install-packages.ts";
import type { Command } from "./measured-process.ts";

/** The newest that run on Node 20. */
export const peerVersions = {
  "ajv-cli": "5.0.0",
  v8r: "5.1.0",
  "@stoplight/spectral-cli": "6.16.3",
  eslint: "10.15.0",
  "eslint-plugin-json-schema-validator": "6.3.1",
} as const;

const schemaFile = "schemas/session.authoring.schema.json";

/** A command for what lies at a path: a file, or a folder of session files. */
type CommandFor = (file: { path: string; isFolder: boolean }) => Command;

/** The tools that do work like ours; `eslint` with `eslint-plugin-json-schema-validator`. */
export type Peers = Readonly<Record<"ajv" | "v8r" | "spectral" | "eslint", CommandFor>>;

/** Installs the peers into a folder and makes them check session files by our schema. */
export function installPeers(folder: string): Peers {
  installPackages(folder, peerVersions);
  configure(folder);

  // A shell or `npx` around a script would be measured too.
  const peer =
    (script: string, argv: (files: string) => readonly string[]): CommandFor =>
    ({ path, isFolder }) => ({
      argv: [
        process.execPath,
        join(folder, "node_modules", script),
        ...argv(isFolder ? `${path}/*.yaml` : path),
      ],
      cwd: folder,
    });
  const ajvFlags = ["--strict=false", "--validate-formats=false", "-s", "schema.json"];
  return {
    ajv: peer("ajv-cli/dist/index.js", (files) => ["validate", ...ajvFlags, "-d", files]),
    v8r: peer("v8r/src/index.js", (files) => ["--schema", "schema.json", files]),
    spectral: peer("@stoplight/spectral-cli/dist/index.js", (files) => [
      ...["lint", "--ruleset", "ruleset.json"],
      files,
    ]),
    eslint: peer("eslint/bin/eslint.js", (files) => [files]),
  };
}

function configure(folder: string): void {
  const schema: unknown = JSON.parse(readFileSync(schemaFile, "utf8"));
  const rule = { function: "schema", functionOptions: { schema } };
  const ruleset = { rules: { session: { given: "$", severity: "error", then: rule } } };
  writeFileSync(join(folder, "schema.json"), JSON.stringify(schema));
  writeFileSync(join(folder, "ruleset.json"), JSON.stringify(ruleset));
  writeFileSync(join(folder, "eslint.config.mjs"), eslintConfig);
}

const eslintConfig = `import plugin from "eslint-plugin-json-schema-validator";
import * as parser from "yaml-eslint-parser";

const schemas = [{ fileMatch: ["**/*.yaml"], schema: "schema.json" }];
export default [
  {
    files: ["**/*.yaml"],
    languageOptions: { parser },
    plugins: { "json-schema-validator": plugin },
    rules: {
      "json-schema-validator/no-invalid": ["error", { schemas, useSchemastoreCatalog: false }],
    },
  },
];
`;
