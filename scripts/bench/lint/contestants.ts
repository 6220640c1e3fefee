import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

import type { BenchInput } from "../bench-inputs.ts";
import type { Command } from "../measured-process.ts";

/** Node as such, which does nothing. */
export const bareNode: Command = { argv: [process.execPath, "-e", "0"] };

const command = resolve("packages/cli/bin/callsheet.cjs");

/** `callsheet lint`, as it is published. */
export function callsheet({ path, errors }: BenchInput, cwd: string): Command {
  const argv = [process.execPath, command, "lint", path];
  return { argv, cwd, exitCode: errors === 0 ? 0 : 1 };
}

/** A loop that parses each file with `yaml`, and does nothing else. */
export function parseDocuments({ path }: BenchInput, cwd: string): Command {
  const program = "parse-documents.cjs";
  writeFileSync(join(cwd, program), loop);
  return { argv: [process.execPath, program, path], cwd };
}

const loop = `const { readFileSync, readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { parseDocument } = require(${JSON.stringify(createRequire(import.meta.url).resolve("yaml"))});

const [path] = process.argv.slice(2);
const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
for (const file of files) parseDocument(readFileSync(file, "utf8"));
`;
